package dev.parley.chat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.offer.Audience;
import dev.parley.offer.ChatProfile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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

  /**
   * Makes the agent of a new chat of the profile that was chosen, or of the default agent if this
   * person is not offered it.
   */
  ChatAgent<?> agent(ChatRequest request, Function<String, Offering> offerings) {
    var audience = Audience.of(request.user(), request.language());
    ChatAgent<?> first = null;
    for (DispatchTable<?> agent : agents) {
      String name = agent.descriptor().name();
      List<ChatProfile> offered = offerings.apply(name).profiles(audience);
      if (offered.stream().anyMatch(profile -> profile.name().equals(request.profile()))) {
        return new ChatAgent<>(agent, request.profile());
      } else if (name.equals(request.profile())) {
        return new ChatAgent<>(agent, standard(name, offered));
      } else if (first == null) {
        first = new ChatAgent<>(agent, standard(name, offered));
      }
    }
    return Objects.requireNonNull(first, "a host has an agent");
  }

  /** Returns the profile of an agent that is chosen at first. */
  private String standard(String agent, List<ChatProfile> offered) {
    if (offered.isEmpty()) {
      return agents.size() == 1 ? "" : agent;
    }
    return offered.stream()
        .filter(ChatProfile::isDefault)
        .findFirst()
        .orElseGet(offered::getFirst)
        .name();
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

  /** Returns the profile of the agent's own that has the name. */
  private static Optional<ChatProfile> own(DispatchTable<?> agent, String name) {
    return agent.descriptor().offers().profiles().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst();
  }
}
