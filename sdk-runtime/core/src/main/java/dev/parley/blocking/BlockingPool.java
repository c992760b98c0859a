package dev.parley.blocking;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The bounded pool of platform threads that {@code @Blocking} methods run on.
 *
 * <p>Safe for use by multiple threads.
 */
public final class BlockingPool implements AutoCloseable {

  /** Makes a pool. */
  public BlockingPool(PoolBounds bounds) {}

  /**
   * Returns the pool of the chat that the calling code works for.
   *
   * @throws IllegalStateException outside of a handler, a {@code @Blocking} method and forked work
   */
  public static BlockingPool current() {
    throw new IllegalStateException("not inside a handler");
  }

  /** Runs a task on the pool, on behalf of the calling code's run. */
  public <T extends @Nullable Object> CompletableFuture<T> submit(String name, Callable<T> task) {
    throw new UnsupportedOperationException();
  }

  /** Runs a task without a result on the pool, on behalf of the calling code's run. */
  public CompletableFuture<@Nullable Void> run(String name, Task task) {
    throw new UnsupportedOperationException();
  }

  /** Returns how many tasks run now. */
  public int running() {
    return 0;
  }

  /** Returns how many tasks wait to run. */
  public int queued() {
    return 0;
  }

  @Override
  public void close() {}

  /** A task without a result. */
  @FunctionalInterface
  public interface Task {
    /** Does the work. */
    void run() throws Exception;
  }
}
