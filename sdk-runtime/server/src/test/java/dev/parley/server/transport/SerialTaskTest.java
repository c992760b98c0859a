package dev.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class SerialTaskTest {

  private static final ThreadFactory THREADS = Thread.ofVirtual().factory();

  @Test
  void everyQuestionIsFollowedByARun() throws Exception {
    var asked = new AtomicInteger();
    var seen = new AtomicInteger();
    var task = new SerialTask(THREADS, () -> seen.set(asked.get()));

    for (int i = 0; i < 20_000; i++) {
      asked.incrementAndGet();
      task.ask();
    }

    await().until(() -> seen.get() == 20_000);
  }

  @Test
  void runsNeverOverlap() throws Exception {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var runs = new AtomicInteger();
    var task =
        new SerialTask(
            THREADS,
            () -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              LockSupport.parkNanos(1_000);
              inside.decrementAndGet();
              runs.incrementAndGet();
            });
    var done = new CountDownLatch(4);
    for (int i = 0; i < 4; i++) {
      Thread.ofVirtual()
          .start(() -> {
            for (int k = 0; k < 1_000; k++) {
              task.ask();
              LockSupport.parkNanos(1_000);
            }
            done.countDown();
          });
    }
    done.await();
    await().until(() -> inside.get() == 0);

    assertThat(most).hasValue(1);
    assertThat(runs).hasPositiveValue();
  }

  @Test
  void questionDuringARunLeadsToAnother() throws Exception {
    var gate = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var runs = new AtomicInteger();
    var task =
        new SerialTask(
            THREADS,
            () -> {
              begun.countDown();
              try {
                gate.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              runs.incrementAndGet();
            });
    task.ask();
    begun.await();
    task.ask();
    task.ask();
    gate.countDown();

    await().until(() -> runs.get() == 2);
  }
}
