package dev.parley.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A handler: one row of the dispatch table.
 *
 * @param event what it answers
 * @param method the author's method
 * @param pool how it uses a blocking pool, if it runs on one
 * @param arguments what it takes, in order
 * @param result what becomes of what it returns
 */
public record HandlerModel(
    Event event, String method, Optional<PoolUse> pool, List<Argument> arguments, Result result) {

  /** Copies the arguments. */
  public HandlerModel {
    arguments = List.copyOf(arguments);
  }
}
