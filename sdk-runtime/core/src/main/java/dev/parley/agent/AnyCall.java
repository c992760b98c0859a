package dev.parley.agent;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the calls of all handlers have in common, of those in a chat and of those without. */
public interface AnyCall {

  /**
   * Waits for a handler's result; Stop ends the wait.
   *
   * @throws Exception what the stage failed with, unwrapped
   */
  <T extends @Nullable Object> T await(CompletionStage<T> result) throws Exception;
}
