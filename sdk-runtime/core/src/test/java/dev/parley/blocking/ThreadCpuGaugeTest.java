package dev.parley.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ThreadCpuGaugeTest {

  @Test
  void aParkedThreadDoesNotBurn() throws Exception {
    var end = new CountDownLatch(1);
    Thread thread = started(() -> awaitQuietly(end));
    await().until(() -> thread.getState() == Thread.State.WAITING);

    assertThat(new ThreadCpuGauge(thread).burns()).isFalse();
    end.countDown();
    thread.join();
    assertThat(new ThreadCpuGauge(thread).burns()).isFalse();
  }

  @Test
  void aComputingThreadBurnsUntilItEnds() throws Exception {
    var end = new AtomicBoolean();
    Thread thread =
        started(() -> {
          while (!end.get()) {
            Thread.onSpinWait();
          }
        });
    var gauge = new ThreadCpuGauge(thread);

    assertThat(gauge.burns()).isTrue();
    await().during(Duration.ofMillis(60)).until(gauge::burns);
    end.set(true);
    thread.join();
    assertThat(gauge.burns()).isFalse();
  }

  @Test
  void aThreadInsideANativeReadDoesNotBurnForLong() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread =
          started(() -> {
            try {
              server.accept().close();
            } catch (java.io.IOException closed) {
              Thread.onSpinWait(); // the test is over
            }
          });
      await().until(() -> thread.getState() == Thread.State.RUNNABLE);
      var gauge = new ThreadCpuGauge(thread);

      assertThat(thread.getState()).isEqualTo(Thread.State.RUNNABLE);
      await()
          .pollInterval(Duration.ofMillis(1))
          .atMost(Duration.ofSeconds(1))
          .until(() -> !gauge.burns());
    }
  }

  private static Thread started(Runnable code) {
    return Thread.ofPlatform().daemon().start(code);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
