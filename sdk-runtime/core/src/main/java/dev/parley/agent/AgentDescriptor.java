package dev.parley.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * What an agent is called and says of itself.
 *
 * @param name the agent's name, which signs its messages
 * @param title the page's title
 * @param description one or two sentences for the welcome screen; may be empty
 * @param options the application's own command-line options
 */
public record AgentDescriptor(
    String name, String title, String description, List<AppOption> options) {

  /** Copies the options. */
  public AgentDescriptor {
    options = List.copyOf(options);
  }

  /** Describes an agent that has a name only. */
  public static AgentDescriptor named(String name) {
    return new AgentDescriptor(name, name, "", List.of());
  }

  /** Returns this descriptor with another title. */
  public AgentDescriptor titled(String title) {
    return new AgentDescriptor(name, title, description, options);
  }

  /** Returns this descriptor with another description. */
  public AgentDescriptor describedAs(String description) {
    return new AgentDescriptor(name, title, description, options);
  }

  /** Returns this descriptor with one more option. */
  public AgentDescriptor with(AppOption option) {
    var all = new ArrayList<>(options);
    all.add(option);
    return new AgentDescriptor(name, title, description, all);
  }
}
