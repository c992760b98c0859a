package dev.parley.processor.model;

import java.util.List;

/**
 * An agent's blocking methods, ready to be wrapped.
 *
 * @param agent the author's class
 * @param blocking its blocking methods, in source order
 */
public record WrapperModel(AgentClass agent, List<BlockingModel> blocking) {

  /** Copies the methods. */
  public WrapperModel {
    blocking = List.copyOf(blocking);
  }
}
