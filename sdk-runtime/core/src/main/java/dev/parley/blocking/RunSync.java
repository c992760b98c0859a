package dev.parley.blocking;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Waits for asynchronous work from synchronous code. */
public final class RunSync {

  private RunSync() {}

  /**
   * Waits for a stage and returns its result; Stop ends the wait. A thread of the blocking pool
   * gives its place to another task while it waits, so waiting for such a task cannot deadlock.
   *
   * @throws InterruptedException when the calling run is stopped
   * @throws Exception what the stage failed with, unwrapped
   */
  public static <T extends @Nullable Object> T runSync(CompletionStage<T> stage) throws Exception {
    throw new UnsupportedOperationException();
  }
}
