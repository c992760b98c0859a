package dev.parley.processor.discover;

import javax.lang.model.element.TypeElement;

/** What an agent is called. */
public final class AgentName {

  private static final String SUFFIX = "Agent";

  private AgentName() {}

  /** Returns the name of an agent that is given none: its class's, without Agent at the end. */
  public static String unlessGiven(TypeElement type) {
    String name = type.getSimpleName().toString();
    return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
        ? name.substring(0, name.length() - SUFFIX.length())
        : name;
  }
}
