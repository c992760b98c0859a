package dev.parley.blocking;

import static dev.parley.blocking.RunSync.runSync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BlockingPoolTest {

  private static final PoolBounds ONE = new PoolBounds(1, 1, 100);
  private static final CpuGauge.Maker NEVER_BURNS = thread -> () -> false;

  @Test
  void runsATaskOnAPlatformThreadAndTellsWhatComesOfIt() throws Exception {
    try (var rig = new PoolRig(PoolBounds.standard())) {
      Thread thread =
          rig.in("a", () -> BlockingPool.current().submit("T.t", Thread::currentThread).join());
      assertThat(thread.isVirtual()).isFalse();
      assertThat(thread.isDaemon()).isTrue();
      assertThat(thread.getName()).startsWith("parley-blocking-");

      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(
              () -> rig.in("a", () -> rig.pool.run("T.f", BlockingPoolTest::failing).join()))
          .withCauseInstanceOf(IOException.class);
      await().untilAsserted(() -> assertThat(rig.pool.running()).isZero());
    }
  }

  @Test
  void aTaskThatAwaitsAnotherDoesNotDeadlockAPoolOfOne() throws Exception {
    try (var rig = new PoolRig(ONE)) {
      assertThat(rig.in("a", () -> nested(rig, 5, RunSync::runSync))).isEqualTo("done 5");
      assertThat(rig.in("a", () -> nested(rig, 5, CompletableFuture::join))).isEqualTo("done 5");
      assertThat(rig.in("a", () -> nested(rig, 5, CompletableFuture::get))).isEqualTo("done 5");
      assertThat(rig.in("a", () -> nested(rig, 5, future -> future.get(10, SECONDS))))
          .isEqualTo("done 5");
      assertThat(rig.in("a", () -> nested(rig, 5, future -> future.thenApply(x -> x).join())))
          .isEqualTo("done 5");
      assertThat(
              rig.in(
                  "a",
                  () ->
                      nested(rig, 5, future -> runSync(future.exceptionally(e -> "failed " + e)))))
          .isEqualTo("done 5");
    }
  }

  @Test
  void manyTasksThatAwaitOthersDoNotDeadlockAPoolOfOne() throws Exception {
    try (var rig = new PoolRig(ONE)) {
      List<CompletableFuture<String>> all =
          rig.in(
              "a",
              () ->
                  IntStream.range(0, 40)
                      .mapToObj(i ->
                          rig.pool.submit("T.outer", () -> nested(rig, 2, CompletableFuture::join)))
                      .toList());

      for (CompletableFuture<String> future : all) {
        assertThat(future.get(10, SECONDS)).isEqualTo("done 2");
      }
    }
  }

  @Test
  void aTaskThatIsCancelledBeforeItBeginsNeverDoes() throws Exception {
    var begin = new CountDownLatch(1);
    var ran = new AtomicBoolean();
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      rig.in("a", () -> rig.pool.run("T.wait", begin::await));
      CompletableFuture<@Nullable Void> cancelled =
          rig.in("a", () -> rig.pool.run("T.never", () -> ran.set(true)));
      cancelled.cancel(true);
      assertThat(rig.pool.queued()).isZero();
      begin.countDown();
      rig.in("a", () -> rig.pool.run("T.last", () -> {}).join());

      assertThat(ran).isFalse();
    }
  }

  @Test
  void aStoppedRunSubmitsNothingMore() throws Exception {
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      Run run = rig.run("a");
      CompletableFuture<@Nullable Void> late =
          run.work(
              "T.a",
              Place.FREE,
              Part.Origin.NONE,
              () -> {
                run.stop();
                boolean _ = Thread.interrupted(); // swallowed, as bad code does
                return rig.pool.run("T.late", () -> {});
              });

      assertThat(late).isCompletedExceptionally();
      assertThat(rig.pool.queued()).isZero();
    }
  }

  @Test
  void theInterruptOfAStoppedTaskDoesNotReachTheNext() throws Exception {
    try (var rig = new PoolRig(ONE, NEVER_BURNS)) {
      for (int i = 0; i < 50; i++) {
        var begun = new CountDownLatch(1);
        Run run = rig.run("a");
        CompletableFuture<@Nullable Void> stopped =
            run.work(
                "T.a",
                Place.FREE,
                Part.Origin.NONE,
                () ->
                    rig.pool.run(
                        "T.spin",
                        () -> {
                          begun.countDown();
                          while (!run.isStopped()) {
                            Thread.onSpinWait();
                          }
                        }));
        begun.await();
        run.stop();
        assertThat(rig.in("b", () -> rig.pool.submit("T.next", Thread::interrupted).join()))
            .isFalse();
        int _ = stopped.handle((nothing, cancelled) -> 0).join();
      }
    }
  }

  @Test
  void aClosedPoolCancelsWhatWaitsAndInterruptsWhatRuns() throws Exception {
    var interrupted = new CountDownLatch(1);
    var rig = new PoolRig(ONE, NEVER_BURNS);
    rig.in(
        "a",
        () ->
            rig.pool.run(
                "T.sleep",
                () -> {
                  try {
                    SECONDS.sleep(20);
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                }));
    await().until(() -> rig.pool.running() == 1);
    CompletableFuture<@Nullable Void> waiting = rig.in("a", () -> rig.pool.run("T.w", () -> {}));
    rig.close();
    CompletableFuture<@Nullable Void> late = rig.in("a", () -> rig.pool.run("T.l", () -> {}));

    assertThat(interrupted.await(2, SECONDS)).isTrue();
    await().until(waiting::isCancelled);
    await().until(late::isCancelled);
  }

  private static String nested(PoolRig rig, int depth, Waiting wait) throws Exception {
    AtomicInteger levels = new AtomicInteger();
    Callable<String> innermost = () -> "done " + levels.get();
    Callable<String> task = innermost;
    for (int i = 0; i < depth; i++) {
      Callable<String> inside = task;
      task =
          () -> {
            levels.incrementAndGet();
            return wait.on(rig.pool.submit("T.inside", inside));
          };
    }
    return wait.on(rig.pool.submit("T.outside", task));
  }

  private static void failing() throws IOException {
    throw new IOException("disk");
  }

  private interface Waiting {
    String on(CompletableFuture<String> future) throws Exception;
  }
}
