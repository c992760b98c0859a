package dev.parley.blocking;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AdmissionTest {

  private static final PoolBounds ONE = new PoolBounds(1, 1, 100);
  private static final CpuGauge.Maker NEVER_BURNS = thread -> () -> false;

  @Test
  void noMoreTasksRunThanTheBoundAllows() throws Exception {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    try (var rig = new PoolRig(new PoolBounds(4, 4, 100), NEVER_BURNS)) {
      for (String chat : List.of("a", "b")) {
        rig.in(
            chat,
            () ->
                IntStream.range(0, 20)
                    .mapToObj(i ->
                        rig.pool.run(
                            "T.t",
                            () -> {
                              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                              MILLISECONDS.sleep(5);
                              atOnce.decrementAndGet();
                            }))
                    .toList());
      }
      await().until(() -> rig.pool.queued() == 0 && rig.pool.running() == 0);
      assertThat(most).hasValue(4);
    }
  }

  @Test
  void noTaskStartsWhileEnoughThreadsBurn() throws Exception {
    var burning = new AtomicBoolean(true);
    var begun = new AtomicInteger();
    var end = new CountDownLatch(1);
    try (var rig = new PoolRig(new PoolBounds(64, 2, 100), thread -> burning::get)) {
      rig.in(
          "a",
          () ->
              IntStream.range(0, 8)
                  .mapToObj(i ->
                      rig.pool.run(
                          "T.t",
                          () -> {
                            begun.incrementAndGet();
                            end.await();
                          }))
                  .toList());

      await().until(() -> begun.get() == 2);
      await().during(Duration.ofMillis(100)).until(() -> begun.get() == 2);
      assertThat(rig.pool.queued()).isEqualTo(6);
      burning.set(false);
      await().until(() -> begun.get() == 8);
      end.countDown();
    }
  }

  @Test
  void numberCrunchersAreHeldToTheProcessors() throws Exception {
    int least = Integer.MAX_VALUE;
    // On a crowded machine a burning thread may get no time at all and look like a waiting one.
    for (int attempt = 0; attempt < 4 && least > 3; attempt++) {
      least = Math.min(least, mostCrunchersAtOnce());
    }
    assertThat(least).isBetween(2, 3);
  }

  @Test
  void chatsTakeTurns() throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    var begin = new CountDownLatch(1);
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      rig.in("first", () -> rig.pool.run("T.wait", begin::await));
      for (String chat : List.of("a", "b", "c")) {
        rig.in(
            chat,
            () ->
                IntStream.range(0, chat.equals("a") ? 4 : 1)
                    .mapToObj(i -> rig.pool.run("T.t", () -> order.add(chat + i)))
                    .toList());
      }
      begin.countDown();
      await().until(() -> order.size() == 6);

      assertThat(order).containsExactly("a0", "b0", "c0", "a1", "a2", "a3");
    }
  }

  @Test
  void oneChatLeavesAQuarterOfThePlacesToOthers() throws Exception {
    var begun = new AtomicInteger();
    var end = new CountDownLatch(1);
    try (var rig = new PoolRig(new PoolBounds(8, 8, 100), NEVER_BURNS)) {
      rig.in(
          "greedy",
          () ->
              IntStream.range(0, 20)
                  .mapToObj(i ->
                      rig.pool.run(
                          "T.wait",
                          () -> {
                            begun.incrementAndGet();
                            end.await();
                          }))
                  .toList());
      await().until(() -> begun.get() == 6);

      assertThat(rig.in("modest", () -> rig.pool.submit("T.quick", () -> "at once").join()))
          .isEqualTo("at once");
      assertThat(begun).hasValue(6);
      end.countDown();
      await().until(() -> begun.get() == 20);
    }
  }

  @Test
  void whoSubmitsToAFullQueueWaitsInTurn() throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    var begin = new CountDownLatch(1);
    try (var rig = new PoolRig(new PoolBounds(1, 1, 2), NEVER_BURNS)) {
      rig.in("first", () -> rig.pool.run("T.wait", begin::await));
      await().until(() -> rig.pool.running() == 1);
      rig.in("a", () -> List.of(order(rig, order, "a0"), order(rig, order, "a1")));
      List<Thread> submitters = new ArrayList<>();
      for (String task : List.of("a2", "a3", "b0")) {
        submitters.add(
            Thread.ofVirtual().start(() -> inChat(rig, task.substring(0, 1), order, task)));
        int queued = 2 + submitters.size();
        await().until(() -> rig.pool.queued() == queued);
      }
      assertThat(submitters).allMatch(Thread::isAlive);

      begin.countDown();
      for (Thread submitter : submitters) {
        submitter.join();
      }
      await().until(() -> order.size() == 5);

      assertThat(order.indexOf("b0")).isLessThan(order.indexOf("a3"));
      assertThat(order).containsSubsequence("a0", "a1", "a2", "a3");
    }
  }

  @Test
  void aSubmitterThatIsInterruptedWhileTheQueueIsFullGivesUp() throws Exception {
    var begin = new CountDownLatch(1);
    var thrown = new AtomicReference<@Nullable Throwable>();
    try (var rig = new PoolRig(new PoolBounds(1, 1, 1), NEVER_BURNS)) {
      rig.in("a", () -> rig.pool.run("T.wait", begin::await));
      await().until(() -> rig.pool.running() == 1);
      rig.in("a", () -> rig.pool.run("T.queued", () -> {}));
      Run run = rig.run("b");
      Thread submitter =
          Thread.ofVirtual()
              .start(() ->
                  thrown.set(
                      thrownBy(() ->
                          run.work(
                              "T.b",
                              Place.FREE,
                              Part.Origin.NONE,
                              () -> rig.pool.run("T.never", () -> {})))));
      await().until(() -> rig.pool.queued() == 2);
      run.stop();
      submitter.join();

      assertThat(thrown.get()).isInstanceOf(CancellationException.class);
      await().until(() -> rig.pool.queued() == 1);
      begin.countDown();
    }
  }

  @Test
  void boundsLetSomethingThrough() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PoolBounds(0, 1, 1))
        .withMessageContaining("tasks=0");
  }

  /** Submits a task that submits a task that …, each of which waits for the one inside. */
  private static CompletableFuture<@Nullable Void> order(
      PoolRig rig, List<String> order, String task) {
    return rig.pool.run("T.t", () -> order.add(task));
  }

  private static void inChat(PoolRig rig, String chat, List<String> order, String task) {
    try {
      rig.in(chat, () -> order(rig, order, task));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Throwable thrownBy(Callable<?> code) {
    try {
      code.call();
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private static int mostCrunchersAtOnce() throws Exception {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    try (var rig = new PoolRig(new PoolBounds(64, 2, 100))) {
      List<CompletableFuture<@Nullable Void>> all =
          rig.in(
              "a",
              () ->
                  IntStream.range(0, 8)
                      .mapToObj(i ->
                          rig.pool.run(
                              "T.burn",
                              () -> {
                                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                burn(Duration.ofMillis(100));
                                atOnce.decrementAndGet();
                              }))
                      .toList());
      for (CompletableFuture<@Nullable Void> future : all) {
        future.get(20, SECONDS);
      }
    }
    return most.get();
  }

  private static void burn(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
