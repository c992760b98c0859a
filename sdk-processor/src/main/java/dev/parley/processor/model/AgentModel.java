package dev.parley.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An agent, ready to be written about.
 *
 * @param agent the author's class
 * @param about what the agent says of itself
 * @param services what gives its services, if it has any
 * @param made what its constructor takes, in order
 * @param handlers its handlers, in source order
 */
public record AgentModel(
    AgentClass agent,
    About about,
    Optional<ServicesModel> services,
    List<Argument> made,
    List<HandlerModel> handlers) {

  /** Copies the lists. */
  public AgentModel {
    made = List.copyOf(made);
    handlers = List.copyOf(handlers);
  }
}
