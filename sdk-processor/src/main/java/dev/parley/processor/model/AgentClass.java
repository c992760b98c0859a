package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * The class that an author made an agent.
 *
 * @param name its name
 * @param visibleToAll whether it can be used from every package
 * @param deprecated whether the author deprecated it
 */
public record AgentClass(ClassName name, boolean visibleToAll, boolean deprecated) {

  /** Returns the name of the class of an agent's wrappers. */
  public static ClassName wrapperOf(ClassName agent) {
    return generated(agent, "Async");
  }

  /** Returns the name of the class of the agent's wrappers. */
  public ClassName wrapper() {
    return wrapperOf(name);
  }

  /** Returns the name of the class of an agent's tools. */
  public static ClassName toolsOf(ClassName agent) {
    return generated(agent, "Tools");
  }

  /** Returns the name of the class of the agent's tools. */
  public ClassName tools() {
    return toolsOf(name);
  }

  /** Returns the name of the class of an agent's types as JSON. */
  public static ClassName recordsOf(ClassName agent) {
    return generated(agent, "Records");
  }

  /** Returns the name of the class of the agent's types as JSON. */
  public ClassName records() {
    return recordsOf(name);
  }

  /** Returns the name of the class that shows an agent's steps. */
  public static ClassName stepsOf(ClassName agent) {
    return generated(agent, "Steps");
  }

  /** Returns the name of the class that shows the agent's steps. */
  public ClassName steps() {
    return stepsOf(name);
  }

  /** Returns the name of the class of the agent's dispatch table. */
  public ClassName dispatch() {
    return generated(name, "Dispatch");
  }

  /** Returns the name of the class of what an agent offers to everybody. */
  public static ClassName offersOf(ClassName agent) {
    return generated(agent, "Offers");
  }

  /** Returns the name of the class of what the agent offers to everybody. */
  public ClassName offers() {
    return offersOf(name);
  }

  /** Returns the name of the class of an agent's settings. */
  public static ClassName settingsOf(ClassName agent) {
    return generated(agent, "Settings");
  }

  /** Returns the name of the class of the agent's settings. */
  public ClassName settings() {
    return settingsOf(name);
  }

  /** Returns the name of the class that starts the agent. */
  public ClassName main() {
    return mainOf(name);
  }

  /** Returns the name of the class that starts an agent. */
  public static ClassName mainOf(ClassName agent) {
    return generated(agent, "Main");
  }

  /** Returns the name as its author says it: with the classes around it, without the package. */
  public String simpleName() {
    return String.join(".", name.simpleNames());
  }

  private static ClassName generated(ClassName agent, String suffix) {
    return ClassName.get(agent.packageName(), String.join("_", agent.simpleNames()) + suffix);
  }
}
