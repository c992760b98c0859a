package dev.parley.processor.model;

import java.util.List;

/**
 * A handler: one row of the dispatch table.
 *
 * @param event what it answers
 * @param method the author's method
 * @param blocking whether it runs on the blocking pool
 * @param arguments what it takes, in order
 * @param result what becomes of what it returns
 */
public record HandlerModel(
    Event event, String method, boolean blocking, List<Argument> arguments, Result result) {

  /** Copies the arguments. */
  public HandlerModel {
    arguments = List.copyOf(arguments);
  }
}
