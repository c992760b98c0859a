package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.offer.ChatProfile;
import java.util.List;
import java.util.Optional;

/**
 * The agents of a host. One with profiles of its own is chosen by them; another, where there are
 * several, by a profile of its own name. The first is who answers when nobody is chosen.
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
    return new ChatAgent<>(table, profileOf(table, profile));
  }

  /** Returns the agent of the profile, or the default agent if there is none. */
  DispatchTable<?> table(String profile) {
    for (DispatchTable<?> agent : agents) {
      if (agent.descriptor().name().equals(profile) || own(agent, profile).isPresent()) {
        return agent;
      }
    }
    return agents.getFirst();
  }

  private String profileOf(DispatchTable<?> agent, String profile) {
    List<ChatProfile> all = agent.descriptor().offers().profiles();
    if (all.isEmpty()) {
      return agents.size() == 1 ? "" : agent.descriptor().name();
    }
    return own(agent, profile)
        .or(() -> all.stream().filter(ChatProfile::isDefault).findFirst())
        .orElseGet(all::getFirst)
        .name();
  }

  /** Returns the profile of the agent's own that has the name. */
  private static Optional<ChatProfile> own(DispatchTable<?> agent, String name) {
    return agent.descriptor().offers().profiles().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst();
  }
}
