package dev.parley.agent;

import dev.parley.action.Action;
import org.jspecify.annotations.Nullable;

/** A call of an {@code @OnAction} handler. */
public interface ActionCall extends Call {

  /** Returns the action that the handler answers. */
  Action action();

  /** Gives a handler's result, which is JSON-like, to whoever clicked. */
  void answer(@Nullable Object result);
}
