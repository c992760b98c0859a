package dev.parley.processor.model;

import java.util.List;

/**
 * An agent, ready to be written about.
 *
 * @param agent the author's class
 * @param about what the agent says of itself
 * @param handlers its handlers, in source order
 */
public record AgentModel(AgentClass agent, About about, List<HandlerModel> handlers) {

  /** Copies the handlers. */
  public AgentModel {
    handlers = List.copyOf(handlers);
  }
}
