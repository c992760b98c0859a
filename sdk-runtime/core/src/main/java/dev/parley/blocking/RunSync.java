package dev.parley.blocking;

import dev.parley.run.RunFuture;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for asynchronous work from synchronous code. */
public final class RunSync {

  private RunSync() {}

  /**
   * Waits for a stage and returns its result; Stop ends the wait. A thread of the blocking pool
   * gives its place to another task while it waits, so waiting for such a task cannot deadlock.
   *
   * @throws CancellationException when the stage was cancelled
   * @throws InterruptedException when the calling thread is interrupted, as Stop does
   * @throws Exception what the stage failed with, unwrapped
   */
  public static <T extends @Nullable Object> T runSync(CompletionStage<T> stage) throws Exception {
    var result = new RunFuture<T>();
    stage.whenComplete((value, failure) -> {
      if (failure == null) {
        result.complete(value);
      } else {
        result.completeExceptionally(failure);
      }
    });
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static Exception unwrapped(ExecutionException wrapped) {
    Throwable cause = wrapped;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception failure ? failure : wrapped;
  }
}
