package dev.parley.blocking;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BlockingPool} for tasks that are held to limits. Begin with {@link BlockingPool#within}
 * or {@link BlockingPool#queueing}. Immutable.
 */
public final class LimitedPool {

  private final BlockingPool pool;
  private final Limits limits;

  LimitedPool(BlockingPool pool, Limits limits) {
    this.pool = pool;
    this.limits = limits;
  }

  /** Returns the pool with another time limit, as {@link BlockingPool#within} describes it. */
  public LimitedPool within(Duration time) {
    return new LimitedPool(pool, limits.within(time));
  }

  /** Returns the pool with another queue limit, as {@link BlockingPool#queueing} describes it. */
  public LimitedPool queueing(int calls) {
    return new LimitedPool(pool, limits.queueing(calls));
  }

  /**
   * Runs a task on the pool, as {@link BlockingPool#submit} does, within the limits.
   *
   * @param name the method's name, for messages to people; what is queued is counted by it
   * @return what comes of it; fails with {@link TimeLimitException} or {@link QueueLimitException}
   *     when a limit is reached
   */
  public <T extends @Nullable Object> CompletableFuture<T> submit(String name, Callable<T> task) {
    return pool.submit(name, limits, task);
  }

  /** Runs a task without a result on the pool; otherwise like {@link #submit}. */
  public CompletableFuture<@Nullable Void> run(String name, BlockingPool.Task task) {
    return submit(name, task.asCallable());
  }
}
