package dev.parley.agent;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an application is called, which options it takes and which pools it has: those of all its
 * agents.
 *
 * @param name the application's name: its agents' names
 * @param description one or two sentences for {@code --help}; may be empty
 * @param options the options of all agents, each once
 * @param pools the pools of all agents, each once
 */
public record AppDescriptor(
    String name, String description, List<AppOption> options, List<WorkPool> pools) {

  /** Copies the lists. */
  public AppDescriptor {
    options = List.copyOf(options);
    pools = List.copyOf(pools);
  }

  /**
   * Describes the application that serves these agents. An option or a pool that several of them
   * declare in the same words is one.
   *
   * @throws IllegalArgumentException if there is no agent, or two of them have one name, or they
   *     declare one option or one pool differently
   */
  public static AppDescriptor of(List<AgentDescriptor> agents) {
    if (agents.isEmpty()) {
      throw new IllegalArgumentException("An application needs an agent to serve.");
    }
    checkNames(agents);
    return new AppDescriptor(
        agents.stream().map(AgentDescriptor::name).collect(joining(", ")),
        agents.size() == 1 ? agents.getFirst().description() : "",
        merged(agents, "option", AgentDescriptor::options, AppOption::name),
        merged(agents, "pool", AgentDescriptor::pools, WorkPool::name));
  }

  private static void checkNames(List<AgentDescriptor> agents) {
    long names = agents.stream().map(AgentDescriptor::name).distinct().count();
    if (names < agents.size()) {
      throw new IllegalArgumentException(
          "Each agent needs a name of its own, but they are called "
              + agents.stream().map(AgentDescriptor::name).collect(joining(", "))
              + ". Set another with @Agent(name = …).");
    }
  }

  private static <T> List<T> merged(
      List<AgentDescriptor> agents,
      String kind,
      Function<AgentDescriptor, List<T>> declared,
      Function<T, String> name) {
    Map<String, T> merged = new LinkedHashMap<>();
    Map<String, String> declaredBy = new LinkedHashMap<>();
    for (AgentDescriptor agent : agents) {
      for (T declaration : declared.apply(agent)) {
        String key = name.apply(declaration);
        T other = merged.putIfAbsent(key, declaration);
        String declarer = declaredBy.putIfAbsent(key, agent.name());
        if (other != null && !other.equals(declaration)) {
          throw new IllegalArgumentException(
              "The agents %s and %s declare the %s '%s' differently: declare it in the same words"
                      .formatted(declarer, agent.name(), kind, key)
                  + ", or under another name.");
        }
      }
    }
    return List.copyOf(merged.values());
  }
}
