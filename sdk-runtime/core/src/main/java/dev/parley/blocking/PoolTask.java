package dev.parley.blocking;

import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import dev.parley.run.RunFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One task on its way through the pool, and the place that it holds there while it runs.
 *
 * @param <T> the result's type
 */
final class PoolTask<T extends @Nullable Object> implements Runnable, Place {

  private final BlockingPool pool;
  private final Admission admission;
  private final String name;
  private final Run run;
  private final Part.Origin origin;
  private final Callable<T> work;
  private final RunFuture<T> result = new RunFuture<>();
  private final CountDownLatch queued = new CountDownLatch(1);
  private volatile boolean begun;
  private volatile CpuGauge gauge = () -> true; // not yet on its thread: may become anything

  PoolTask(BlockingPool pool, Admission admission, String name, Part from, Callable<T> work) {
    this.pool = pool;
    this.admission = admission;
    this.name = name;
    this.run = from.run();
    this.origin = from.origin();
    this.work = work;
  }

  CompletableFuture<T> result() {
    return result;
  }

  /** Returns the chat that the task runs for. */
  String owner() {
    return run.owner();
  }

  /** The result is there; if that is because nobody wants the work any more, nobody does it. */
  void withdrawUnlessBegun() {
    if (!begun) {
      admission.withdraw(this);
    }
  }

  boolean burns() {
    return gauge.burns();
  }

  /** The task has found room in the queue: who submitted it need not wait any longer. */
  void letIn() {
    queued.countDown();
  }

  boolean hasRoom() {
    return queued.getCount() == 0;
  }

  void awaitRoom() throws InterruptedException {
    queued.await();
  }

  @Override
  public void run() {
    begun = true;
    gauge = pool.gauge(Thread.currentThread());
    try {
      run.fulfil(result, name, this, origin, work);
    } finally {
      admission.leave(this);
    }
  }

  @Override
  public void leave() {
    admission.leave(this);
  }

  @Override
  public void comeBack() {
    admission.comeBack(this);
  }
}
