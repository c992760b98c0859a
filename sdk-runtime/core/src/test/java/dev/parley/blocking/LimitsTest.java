package dev.parley.blocking;

import static dev.parley.blocking.RunSync.runSync;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.parley.run.Part;
import dev.parley.run.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Named pools, and limits of time and queue. Measured times are wide: machines are busy. */
@Timeout(30)
class LimitsTest {

  private static final PoolBounds ONE = new PoolBounds(1, 1, 100);
  private static final CpuGauge.Maker NEVER_BURNS = thread -> () -> false;
  private static final Duration SHORT = Duration.ofMillis(60);
  private static final Duration LONG = Duration.ofMinutes(2);

  @Test
  void anUnendingTaskFailsWhenItsTimeIsOverAndIsInterrupted() throws Exception {
    var interrupted = new CountDownLatch(1);
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      long began = System.nanoTime();

      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() ->
              rig.in(
                  "a",
                  () -> runSync(rig.pool.within(SHORT).submit("T.slow", () -> slept(interrupted)))))
          .withMessage("T.slow took longer than 60 ms, its wait for a place included");

      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isBetween(SHORT, Duration.ofSeconds(5));
      assertThat(interrupted.await(5, SECONDS)).isTrue();
      await().until(() -> rig.pool.running() == 0);
    }
  }

  @Test
  void theWaitForAPlaceCounts() throws Exception {
    var end = new CountDownLatch(1);
    var ran = new AtomicBoolean();
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      rig.in("a", () -> rig.pool.run("T.first", end::await));
      CompletableFuture<@Nullable Void> second =
          rig.in("a", () -> rig.pool.within(SHORT).run("T.second", () -> ran.set(true)));

      assertThat(second)
          .failsWithin(5, SECONDS)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(TimeLimitException.class);
      assertThat(rig.pool.queued()).isZero();
      end.countDown();
      rig.in("a", () -> rig.pool.run("T.last", () -> {}).join());
      assertThat(ran).isFalse();
    }
  }

  @Test
  void theWaitForRoomInTheQueueCounts() throws Exception {
    var end = new CountDownLatch(1);
    try (var rig = new PoolRig(new PoolBounds(1, 1, 1), NEVER_BURNS)) {
      rig.in("a", () -> rig.pool.run("T.runs", end::await));
      rig.in("a", () -> rig.pool.run("T.waits", () -> {}));

      // The submitter waits for room, until it has waited too long.
      CompletableFuture<@Nullable Void> outside =
          rig.in("a", () -> rig.pool.within(SHORT).run("T.outside", () -> {}));

      assertThat(outside).isCompletedExceptionally();
      assertThat(rig.pool.queued()).isEqualTo(1);
      end.countDown();
    }
  }

  @Test
  void aTaskThatIgnoresItsInterruptKeepsItsPlaceAndItsResultIsDropped() throws Exception {
    var end = new CountDownLatch(1);
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      CompletableFuture<String> deaf =
          rig.in("a", () -> rig.pool.within(SHORT).submit("T.deaf", () -> deaf(end)));

      assertThat(deaf).failsWithin(5, SECONDS);
      assertThat(rig.pool.running()).isEqualTo(1);
      end.countDown();
      await().until(() -> rig.pool.running() == 0);
      assertThatExceptionOfType(TimeLimitException.class).isThrownBy(() -> runSync(deaf));
    }
  }

  @Test
  void theInterruptOfATimeLimitDoesNotReachTheNextTask() throws Exception {
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      for (int i = 0; i < 50; i++) {
        CompletableFuture<@Nullable Void> late =
            rig.in(
                "a", () -> rig.pool.within(Duration.ofMillis(2)).run("T.spin", LimitsTest::spin));
        boolean reached = rig.in("b", () -> rig.pool.submit("T.n", Thread::interrupted).join());
        assertThat(reached).isFalse();
        int _ = late.handle((nothing, failure) -> 0).join();
      }
    }
  }

  @Test
  void aTaskInTimeLeavesNoClockBehind() throws Exception {
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      List<CompletableFuture<String>> all =
          rig.in(
              "a",
              () ->
                  IntStream.range(0, 200)
                      .mapToObj(i -> rig.pool.within(LONG).submit("T.quick", () -> "done"))
                      .toList());
      for (CompletableFuture<String> each : all) {
        assertThat(each.get(10, SECONDS)).isEqualTo("done");
      }

      await().until(() -> rig.clocks() == 0);
    }
  }

  @Test
  void whatHangsOnATimeLimitSeesItsChat() throws Exception {
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      CompletableFuture<String> owner =
          rig.in(
              "a",
              () ->
                  rig.pool
                      .within(SHORT)
                      .submit("T.slow", () -> sleepLong())
                      .exceptionally(late -> Part.current().orElseThrow().run().owner()));

      assertThat(owner.get(5, SECONDS)).isEqualTo("a");
    }
  }

  @Test
  void aTaskInsideOfAnotherHasItsOwnTimeAndHandsItsPlaceOver() throws Exception {
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      String result =
          rig.in(
              "a",
              () ->
                  runSync(
                      rig.pool
                          .within(LONG)
                          .submit(
                              "T.outer",
                              () ->
                                  rig.pool
                                      .within(SHORT)
                                      .submit("T.inner", () -> sleepLong())
                                      .exceptionally(late -> "instead")
                                      .join())));

      assertThat(result).isEqualTo("instead");
    }
  }

  @Test
  void aStoppedTaskIsNotLate() throws Exception {
    var begun = new CountDownLatch(1);
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      var run = rig.run("a");
      CompletableFuture<@Nullable Void> stopped =
          run.work(
              "T.a",
              Place.FREE,
              Part.Origin.NONE,
              () ->
                  rig.pool
                      .within(LONG)
                      .run(
                          "T.slow",
                          () -> {
                            begun.countDown();
                            SECONDS.sleep(20);
                          }));
      begun.await();
      run.stop();

      await().until(stopped::isCompletedExceptionally);
      assertThat(stopped.handle((_, failure) -> failure).join())
          .isNotInstanceOf(TimeoutException.class);
      await().until(() -> rig.clocks() == 0);
    }
  }

  @Test
  void soManyCallsOfAMethodMayWaitAndNoMore() throws Exception {
    var end = new CountDownLatch(1);
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      List<CompletableFuture<@Nullable Void>> calls =
          rig.in(
              "a",
              () ->
                  IntStream.range(0, 4)
                      .mapToObj(i -> rig.pool.queueing(2).run("T.few", end::await))
                      .toList());
      CompletableFuture<@Nullable Void> other =
          rig.in("a", () -> rig.pool.queueing(2).run("T.other", () -> {}));

      assertThat(calls.subList(0, 3)).noneMatch(CompletableFuture::isDone);
      assertThat(calls.getLast())
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(RejectedExecutionException.class)
          .withMessage(
              "T.few is not called: 2 of its calls wait for a place already, which is all that"
                  + " may");
      assertThat(other).isNotDone();
      end.countDown();
      other.get(5, SECONDS);
      CompletableFuture<String> again =
          rig.in("a", () -> rig.pool.queueing(2).submit("T.few", () -> "taken"));
      assertThat(again.get(5, SECONDS)).isEqualTo("taken");
    }
  }

  @Test
  void aCallThatCanStartIsTakenHoweverManyOfAnotherChatWait() throws Exception {
    var end = new CountDownLatch(1);
    try (var rig = new PoolRig(new PoolBounds(4, 4, 100), NEVER_BURNS)) {
      // One chat may hold three of the four places, so one of its calls waits.
      rig.in(
          "a",
          () ->
              IntStream.range(0, 4)
                  .mapToObj(i -> rig.pool.queueing(1).run("T.few", end::await))
                  .toList());
      await().until(() -> rig.pool.running() == 3 && rig.pool.queued() == 1);
      CompletableFuture<@Nullable Void> other =
          rig.in("b", () -> rig.pool.queueing(1).run("T.few", () -> {}));

      other.get(5, SECONDS);
      end.countDown();
    }
  }

  @Test
  void calledOffCallsMakeRoomForOthers() throws Exception {
    var end = new CountDownLatch(1);
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      rig.in("a", () -> rig.pool.run("T.runs", end::await));
      for (int i = 0; i < 20; i++) {
        CompletableFuture<@Nullable Void> waits =
            rig.in("a", () -> rig.pool.queueing(1).run("T.few", () -> {}));
        assertThat(waits).isNotDone();
        waits.cancel(true);
      }
      end.countDown();
    }
  }

  @Test
  void aNamedPoolHasItsOwnBoundsThreadsAndPlaces() throws Exception {
    var end = new CountDownLatch(1);
    var atOnce = new AtomicInteger();
    var gpu = Map.of("gpu", new PoolBounds(2, 2, 10));
    try (var rig = new PoolRig(ONE, gpu, NEVER_BURNS)) {
      rig.in("a", () -> rig.pool.run("T.holdsTheSharedPool", end::await));
      List<CompletableFuture<String>> on =
          rig.in(
              "a",
              () ->
                  IntStream.range(0, 5)
                      .mapToObj(i ->
                          BlockingPool.current("gpu")
                              .submit(
                                  "T.t",
                                  () -> {
                                    atOnce.incrementAndGet();
                                    end.await();
                                    return Thread.currentThread().getName();
                                  }))
                      .toList());
      await().until(() -> atOnce.get() == 2);
      await().during(Duration.ofMillis(50)).until(() -> atOnce.get() == 2);

      assertThat(rig.pools.named("gpu").queued()).isEqualTo(3);
      end.countDown();
      for (CompletableFuture<String> each : on) {
        assertThat(each.get(5, SECONDS)).startsWith("parley-gpu-");
      }
    }
  }

  @Test
  void tasksOfTwoPoolsThatAwaitEachOtherDoNotDeadlock() throws Exception {
    try (var rig = new PoolRig(ONE, Map.of("gpu", ONE), NEVER_BURNS)) {
      String result =
          rig.in(
              "a",
              () ->
                  runSync(
                      BlockingPool.current()
                          .submit(
                              "T.outer",
                              () ->
                                  BlockingPool.current("gpu")
                                      .submit(
                                          "T.middle",
                                          () ->
                                              runSync(
                                                  BlockingPool.current()
                                                      .submit("T.inner", () -> "through")))
                                      .join())));

      assertThat(result).isEqualTo("through");
    }
  }

  @Test
  void anUnknownPoolAndANegativeLimitAreRefused() throws Exception {
    try (var rig = new PoolRig(ONE, Map.of("gpu", ONE), NEVER_BURNS)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rig.in("a", () -> BlockingPool.current("cpu")))
          .withMessage("the agent has no pool 'cpu'; its pools are [gpu]");
      assertThatIllegalArgumentException().isThrownBy(() -> rig.pool.queueing(-1));
      assertThatIllegalArgumentException().isThrownBy(() -> rig.pool.within(Duration.ofMillis(-1)));
      assertThat(rig.in("a", () -> BlockingPool.current(""))).isSameAs(rig.pool);
    }
  }

  private static String slept(CountDownLatch interrupted) throws InterruptedException {
    sleep(interrupted);
    return "slept";
  }

  private static void sleep(CountDownLatch interrupted) throws InterruptedException {
    try {
      SECONDS.sleep(20);
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  private static String sleepLong() throws InterruptedException {
    SECONDS.sleep(20);
    return "late";
  }

  /** Ends when it is told to, whatever interrupts it. */
  private static String deaf(CountDownLatch end) {
    long deadline = System.nanoTime() + SECONDS.toNanos(20);
    while (end.getCount() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(MILLISECONDS.toNanos(1));
      boolean _ = Thread.interrupted();
    }
    return "late";
  }

  private static void spin() {
    long deadline = System.nanoTime() + MILLISECONDS.toNanos(3);
    while (System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }
}
