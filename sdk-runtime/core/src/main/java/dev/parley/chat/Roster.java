package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import java.util.List;

/**
 * The agents of a host. Where there are several, each is a profile of its own name; the first is
 * who answers when nobody is chosen.
 *
 * @param agents the agents, at least one, of different names
 */
record Roster(List<DispatchTable<?>> agents) {

  /** Copies the agents. */
  Roster {
    agents = List.copyOf(agents);
  }

  /** Returns what the agents say of themselves, in order. */
  List<AgentDescriptor> descriptors() {
    return agents.stream().<AgentDescriptor>map(DispatchTable::descriptor).toList();
  }

  /** Makes the agent of a new chat of the profile, or of the default agent if there is none. */
  ChatAgent<?> agent(String profile) {
    DispatchTable<?> table = table(profile);
    return new ChatAgent<>(table, agents.size() == 1 ? "" : table.descriptor().name());
  }

  /** Returns the agent of the profile, or the default agent if there is none. */
  DispatchTable<?> table(String profile) {
    for (DispatchTable<?> agent : agents) {
      if (agent.descriptor().name().equals(profile)) {
        return agent;
      }
    }
    return agents.getFirst();
  }
}
