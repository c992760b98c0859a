package dev.parley.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A handler: one row of the dispatch table.
 *
 * @param event what it answers
 * @param names the names of the actions that it answers; empty for another event
 * @param method the author's method
 * @param pool how it uses a blocking pool, if it runs on one
 * @param shown whether its calls are shown as steps
 * @param arguments what it takes, in order
 * @param result what becomes of what it returns
 * @param answer the type of what it returns as JSON, if it is to be given as that
 */
public record HandlerModel(
    Event event,
    List<String> names,
    String method,
    Optional<PoolUse> pool,
    boolean shown,
    List<Argument> arguments,
    Result result,
    Optional<ValueType> answer) {

  /** Copies the names and the arguments. */
  public HandlerModel {
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
  }
}
