package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/** What a handler can take as a parameter. */
public enum Argument {
  /** The message that the handler answers. */
  MESSAGE("message"),
  /** The chat that the handler is called for. */
  CHAT("chat"),
  /** The person in the chat. */
  USER("user"),
  /** The wrappers of the agent's own blocking methods; their class is different for each agent. */
  WRAPPER("");

  private final String accessor;

  Argument(String accessor) {
    this.accessor = accessor;
  }

  /** Returns the parameter's type, unless it is different for each agent. */
  public Optional<ClassName> type() {
    return switch (this) {
      case MESSAGE -> Optional.of(RuntimeNames.MESSAGE);
      case CHAT -> Optional.of(RuntimeNames.CHAT);
      case USER -> Optional.of(RuntimeNames.USER);
      case WRAPPER -> Optional.empty();
    };
  }

  /** Returns the method of a call that gives the argument. */
  public String accessor() {
    return accessor;
  }
}
