package dev.parley.blocking;

import static java.util.Objects.requireNonNull;

import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import dev.parley.run.RunFuture;
import java.util.Optional;
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
  private final @Nullable TimeLimit limit;
  private final int queue;
  private final Callable<T> work;
  private final RunFuture<T> result = new RunFuture<>();
  private final CountDownLatch queued = new CountDownLatch(1);
  private volatile boolean begun;
  private volatile CpuGauge gauge = () -> true; // not yet on its thread: may become anything

  PoolTask(
      BlockingPool pool,
      Admission admission,
      String name,
      Limits limits,
      Part from,
      Callable<T> work) {
    this.pool = pool;
    this.admission = admission;
    this.name = name;
    this.run = from.run();
    this.origin = from.origin();
    TimeLimit time = limits.time().isZero() ? null : new TimeLimit(name, limits.time());
    this.limit = time;
    this.queue = limits.queue();
    this.work = time == null ? work : () -> time.keep(work);
  }

  CompletableFuture<T> result() {
    return result;
  }

  /** Returns the name of the method that it is a call of. */
  String name() {
    return name;
  }

  /** Returns the time that it may take, if that is limited. */
  Optional<TimeLimit> limit() {
    return Optional.ofNullable(limit);
  }

  /** Returns how many calls of the method may wait; zero for any number. */
  int queue() {
    return queue;
  }

  /** The time is over. Called on the timer's thread, so what hangs on the result runs elsewhere. */
  void expire() {
    if (limit != null && limit.expire()) {
      Thread.startVirtualThread(() -> run.fulfil(result, name, Place.FREE, origin, this::tooLate));
    }
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

  private T tooLate() throws TimeLimitException {
    throw requireNonNull(limit).exceeded();
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
