package dev.parley.server.rest;

import dev.parley.agent.AgentDescriptor;
import dev.parley.chat.Offering;
import dev.parley.server.look.Look;
import dev.parley.server.security.FailureAnswer;
import dev.parley.server.security.ServerLimits;
import java.util.List;
import java.util.function.Function;

/**
 * What the routes speak for.
 *
 * @param agents what the agents say of themselves; the first is the default
 * @param offering tells what the agent of a name offers people before they say anything
 * @param look what the operator decided about the page
 * @param dev whether somebody works on the application, its files included
 * @param limits how much clients may ask
 * @param failures what becomes of a route that fails
 */
public record RestConfig(
    List<AgentDescriptor> agents,
    Function<String, Offering> offering,
    Look look,
    boolean dev,
    ServerLimits limits,
    FailureAnswer failures) {

  /** Copies the agents. */
  public RestConfig {
    agents = List.copyOf(agents);
  }
}
