package dev.parley.server.rest;

import dev.parley.agent.AgentDescriptor;
import dev.parley.server.security.FailureAnswer;
import dev.parley.server.security.ServerLimits;
import java.nio.file.Path;
import java.util.List;

/**
 * What the routes speak for.
 *
 * @param agents what the agents say of themselves; the first is the default
 * @param publicFolder the folder with files that the application gives away
 * @param limits how much clients may ask
 * @param failures what becomes of a route that fails
 */
public record RestConfig(
    List<AgentDescriptor> agents, Path publicFolder, ServerLimits limits, FailureAnswer failures) {

  /** Copies the agents. */
  public RestConfig {
    agents = List.copyOf(agents);
  }
}
