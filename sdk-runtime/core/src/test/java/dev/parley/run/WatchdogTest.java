package dev.parley.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WatchdogTest {

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final InFlight inFlight = new InFlight(any -> {});
  private final AtomicBoolean free = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void letAllGo() throws InterruptedException {
    free.set(true);
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    timer.shutdownNow();
  }

  @Test
  void namesAHandlerThatHoldsItsCarrierAndLendsAnother() {
    var carriers = new FakeCarriers(4);
    var watchdog = new Watchdog(timer, () -> carriers);
    start("Test.spin", this::spin);
    start("Test.wait", this::waitForTheEnd);
    await().until(() -> inFlight.parts().size() == 2);
    carriers.queued = 3;
    carriers.mounted = 4;

    try (var log = new LoggedLines()) {
      sample(watchdog, Watchdog.SAMPLES - 1);
      assertThat(log.at(Level.WARN)).isEmpty();
      sample(watchdog, 1);

      assertThat(log.textsAt(Level.WARN))
          .singleElement()
          .asString()
          .startsWith("Test.spin keeps a carrier thread busy, for 500 ms and more")
          .contains("@Blocking")
          .contains("WatchdogTest.spin");
      assertThat(carriers.parallelism).isEqualTo(5);

      sample(watchdog, Watchdog.SAMPLES);
      assertThat(log.at(Level.WARN)).hasSize(1);
      free.set(true);
      await().until(() -> inFlight.parts().size() == 1);
      carriers.queued = 0;
      sample(watchdog, 1);
      assertThat(carriers.parallelism).isEqualTo(4);
    }
  }

  @Test
  void sparesOneThatIsOnlyNowAndThenAtWork() {
    var carriers = new FakeCarriers(4);
    var watchdog = new Watchdog(timer, () -> carriers);
    start("Test.spin", this::spin);
    await().until(() -> inFlight.parts().size() == 1);

    try (var log = new LoggedLines()) {
      for (int i = 0; i < 10; i++) {
        carriers.queued = 1;
        carriers.mounted = 4;
        sample(watchdog, Watchdog.SAMPLES - 1);
        carriers.queued = 0;
        sample(watchdog, 1);
      }
      assertThat(log.at(Level.WARN)).isEmpty();
      assertThat(carriers.parallelism).isEqualTo(4);
    }
  }

  @Test
  void rescuesOtherThreadsOfThisJvm() {
    Carriers real = Carriers.ofThisJvm();
    int before = real.parallelism();
    var watchdog = new Watchdog(timer);
    var watched = new InFlight(watchdog::watch);
    try (var log = new LoggedLines()) {
      for (int i = 0; i < before; i++) {
        start(watched, "Test.hog", this::spin);
      }
      await().until(() -> watched.parts().size() == before);

      var alive = new CountDownLatch(1);
      threads.add(Thread.startVirtualThread(alive::countDown));
      await().until(() -> alive.getCount() == 0);
      await().until(() -> !log.at(Level.WARN).isEmpty());

      assertThat(log.textsAt(Level.WARN)).singleElement().asString().startsWith("Test.hog keeps");
      assertThat(real.parallelism()).isEqualTo(2 * before);
      free.set(true);
      await().until(() -> real.parallelism() == before);
    }
  }

  private static void sample(Watchdog watchdog, InFlight inFlight, int times) {
    for (int i = 0; i < times; i++) {
      watchdog.sample(inFlight.parts());
    }
  }

  private void sample(Watchdog watchdog, int times) {
    sample(watchdog, inFlight, times);
  }

  private void start(String name, Runnable code) {
    start(inFlight, name, code);
  }

  private void start(InFlight registry, String name, Runnable code) {
    var run = new Run("chat", Map.of(), registry);
    threads.add(
        Thread.startVirtualThread(() -> {
          try {
            run.work(name, Place.FREE, Part.Origin.NONE, Executors.callable(code));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        }));
  }

  private void spin() {
    while (!free.get()) {
      Thread.onSpinWait();
    }
  }

  private void waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class FakeCarriers implements Carriers {

    private int parallelism;
    private volatile long queued;
    private volatile int mounted;

    FakeCarriers(int parallelism) {
      this.parallelism = parallelism;
    }

    @Override
    public long queued() {
      return queued;
    }

    @Override
    public int mounted() {
      return mounted;
    }

    @Override
    public int parallelism() {
      return parallelism;
    }

    @Override
    public void setParallelism(int parallelism) {
      this.parallelism = parallelism;
    }
  }
}
