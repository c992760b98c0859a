package dev.parley.blocking;

import dev.parley.run.Part;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of platform threads that {@code @Blocking} methods run on.
 *
 * <p>Two bounds, because two kinds of work come here: so many tasks run at once, and no queued task
 * starts while as many threads as the machine has processors keep one busy. Chats take turns, and
 * no chat may hold more than three quarters of the places. A task that waits for another one, with
 * {@link RunSync#runSync} or with {@code join} or {@code get} on what {@link #submit} gave, gives
 * its place away while it waits and goes on at once when it is over; so tasks that wait for each
 * other cannot deadlock, whatever the bounds.
 *
 * <p>Safe for use by multiple threads. The threads are daemons and go away when they have nothing
 * to do.
 */
public final class BlockingPool implements AutoCloseable {

  private final CpuGauge.Maker gauges;
  private final ScheduledExecutorService timer;
  private final ThreadPoolExecutor threads;
  private final Admission admission;

  /** Makes a pool that has no threads yet. */
  BlockingPool(
      String name, PoolBounds bounds, ScheduledExecutorService timer, CpuGauge.Maker gauges) {
    this.gauges = gauges;
    this.timer = timer;
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE, // the gate is the bound
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("parley-" + name + "-", 1).factory());
    this.admission = new Admission(bounds, threads);
  }

  /**
   * Returns the shared pool, for the chat that the calling code works for.
   *
   * @throws IllegalStateException outside of a handler, a {@code @Blocking} method and forked work
   */
  public static BlockingPool current() {
    return pools().shared();
  }

  /**
   * Returns one of the agent's own pools, for the chat that the calling code works for.
   *
   * @param name the name that {@code @Agent(pools = …)} gives it; the empty one is the shared
   *     pool's
   * @throws IllegalStateException outside of a handler, a {@code @Blocking} method and forked work
   * @throws IllegalArgumentException when the agent has no such pool
   */
  public static BlockingPool current(String name) {
    return pools().named(name);
  }

  /**
   * Returns the pool for tasks that may take so long, their wait for a place included. When that
   * time is over, the future fails with {@link TimeLimitException} and the task is interrupted; one
   * that does not heed it keeps its place until it ends. A time of zero is no limit.
   *
   * @throws IllegalArgumentException for a negative time
   */
  public LimitedPool within(Duration time) {
    return new LimitedPool(this, Limits.NONE.within(time));
  }

  /**
   * Returns the pool for tasks of a method of which so many may wait for a place. The future of one
   * more fails with {@link QueueLimitException} at once. Zero is no limit: who submits waits.
   *
   * @throws IllegalArgumentException for a negative number
   */
  public LimitedPool queueing(int calls) {
    return new LimitedPool(this, Limits.NONE.queueing(calls));
  }

  /**
   * Runs a task on the pool, on behalf of the calling code's run: the task sees the same chat, and
   * Stop ends it too. While the queue is full the caller waits.
   *
   * @param name the method's name, for messages to people
   * @return what comes of it; a failure of the task is its own exception
   * @throws IllegalStateException outside of a run
   * @throws CancellationException when the caller is interrupted while the queue is full
   */
  public <T extends @Nullable Object> CompletableFuture<T> submit(String name, Callable<T> task) {
    return submit(name, Limits.NONE, task);
  }

  <T extends @Nullable Object> CompletableFuture<T> submit(
      String name, Limits limits, Callable<T> task) {
    Part caller = Part.current().orElseThrow(BlockingPool::outsideOfARun);
    var pooled = new PoolTask<T>(this, admission, name, limits, caller, task);
    CompletableFuture<T> result = pooled.result();
    caller.run().promise(result);
    if (result.isDone()) {
      return result; // the run was stopped
    }
    pooled.limit().ifPresent(limit -> startClock(pooled, limit));
    if (!admission.enqueue(pooled)) {
      result.completeExceptionally(new QueueLimitException(name, limits.queue()));
      return result;
    }
    var _ = result.whenComplete((value, failure) -> pooled.withdrawUnlessBegun());
    if (!pooled.hasRoom()) {
      awaitRoom(pooled, caller);
    }
    return result;
  }

  /** Runs a task without a result on the pool; otherwise like {@link #submit}. */
  public CompletableFuture<@Nullable Void> run(String name, Task task) {
    return submit(name, task.asCallable());
  }

  /** Returns how many tasks run now; those that wait for other tasks do not count. */
  public int running() {
    return admission.running();
  }

  /** Returns how many tasks wait to run, those included whose submitters wait for room. */
  public int queued() {
    return admission.queued();
  }

  /** Interrupts what runs and cancels what waits. */
  @Override
  public void close() {
    admission.close();
    threads.shutdownNow();
  }

  CpuGauge gauge(Thread thread) {
    return gauges.make(thread);
  }

  private void startClock(PoolTask<?> task, TimeLimit limit) {
    try {
      ScheduledFuture<?> clock =
          timer.schedule(task::expire, limit.time().toMillis(), TimeUnit.MILLISECONDS);
      var _ = task.result().whenComplete((value, failure) -> clock.cancel(false));
    } catch (RejectedExecutionException closed) {
      // The host is closed, and so is this pool: it takes no task in.
    }
  }

  private static BlockingPools pools() {
    return Part.current()
        .flatMap(part -> part.run().find(BlockingPools.class))
        .orElseThrow(BlockingPool::outsideOfARun);
  }

  private static void awaitRoom(PoolTask<?> task, Part caller) {
    caller.leavePlace();
    try {
      task.awaitRoom();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var cancelled = new CancellationException("interrupted while the blocking pool was full");
      task.result().completeExceptionally(cancelled);
      throw cancelled;
    } finally {
      caller.comeBack();
    }
  }

  private static IllegalStateException outsideOfARun() {
    return new IllegalStateException(
        "not inside an agent's handler: a @Blocking wrapper belongs to a chat, so call it from a"
            + " handler, from another @Blocking method, or from a task given to chat.fork");
  }

  /** A task without a result. */
  @FunctionalInterface
  public interface Task {
    /** Does the work. */
    void run() throws Exception;

    /** Returns the task as one whose result is null. */
    default Callable<@Nullable Void> asCallable() {
      return () -> {
        run();
        return null;
      };
    }
  }
}
