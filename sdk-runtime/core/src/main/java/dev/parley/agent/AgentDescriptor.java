package dev.parley.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * What an agent is called and says of itself, and what it needs.
 *
 * @param name the agent's name, which signs its messages
 * @param title the page's title
 * @param description one or two sentences for the welcome screen; may be empty
 * @param options the application's own command-line options
 * @param pools the agent's own blocking pools
 */
public record AgentDescriptor(
    String name, String title, String description, List<AppOption> options, List<WorkPool> pools) {

  /** Copies the lists. */
  public AgentDescriptor {
    options = List.copyOf(options);
    pools = List.copyOf(pools);
  }

  /** Describes an agent that has a name only. */
  public static AgentDescriptor named(String name) {
    return new AgentDescriptor(name, name, "", List.of(), List.of());
  }

  /** Returns this descriptor with another title. */
  public AgentDescriptor titled(String title) {
    return new AgentDescriptor(name, title, description, options, pools);
  }

  /** Returns this descriptor with another description. */
  public AgentDescriptor describedAs(String description) {
    return new AgentDescriptor(name, title, description, options, pools);
  }

  /** Returns this descriptor with one more option. */
  public AgentDescriptor with(AppOption option) {
    return new AgentDescriptor(name, title, description, and(options, option), pools);
  }

  /** Returns this descriptor with one more pool. */
  public AgentDescriptor with(WorkPool pool) {
    return new AgentDescriptor(name, title, description, options, and(pools, pool));
  }

  private static <T> List<T> and(List<T> some, T more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
