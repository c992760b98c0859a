package dev.parley.server;

import dev.parley.agent.App;
import dev.parley.agent.AppDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ServedAgent;
import java.util.List;

/** The agents that a server serves together; nothing of them is made yet. */
final class Cast {

  private final List<ServedAgent> agents;
  private final AppDescriptor descriptor;

  /**
   * Puts agents together.
   *
   * @throws IllegalArgumentException if there is none, or if two cannot be served together
   */
  Cast(List<ServedAgent> agents) {
    this.agents = List.copyOf(agents);
    this.descriptor = AppDescriptor.of(agents.stream().map(ServedAgent::descriptor).toList());
  }

  List<ServedAgent> agents() {
    return agents;
  }

  /** Returns what the application is called and which options it takes. */
  AppDescriptor descriptor() {
    return descriptor;
  }

  /**
   * Makes the agents' tables, and the services behind them.
   *
   * @throws dev.parley.agent.UnmadeAgentException if that fails
   */
  List<DispatchTable<?>> open(App app) {
    return agents.stream().<DispatchTable<?>>map(agent -> agent.open(app)).toList();
  }
}
