package dev.parley.agent;

import dev.parley.action.Action;
import dev.parley.json.JsonType;
import org.jspecify.annotations.Nullable;

/** A call of an {@code @OnAction} handler. */
public interface ActionCall extends Call {

  /** Returns the action that the handler answers. */
  Action action();

  /**
   * Returns the action's payload as a type of the author's.
   *
   * @throws dev.parley.json.UnreadableJsonException if it is none
   */
  default <T extends @Nullable Object> T payload(JsonType<T> type) {
    return type.readTree(action().payload());
  }

  /** Gives a handler's result, which is JSON-like, to whoever clicked. */
  void answer(@Nullable Object result);

  /** Gives a handler's result of a type of the author's, as JSON, to whoever clicked. */
  default <T> void answer(JsonType<T> type, @Nullable T result) {
    answer(result == null ? null : type.writeTree(result));
  }
}
