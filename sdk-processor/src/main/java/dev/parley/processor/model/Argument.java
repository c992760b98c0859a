package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a handler can take as a parameter. */
public enum Argument {
  /** The message that the handler answers. */
  MESSAGE(RuntimeNames.MESSAGE, "message"),
  /** The chat that the handler is called for. */
  CHAT(RuntimeNames.CHAT, "chat"),
  /** The person in the chat. */
  USER(RuntimeNames.USER, "user"),
  /** The wrappers of the agent's own blocking methods; their class is different for each agent. */
  WRAPPER(null, "");

  private final Optional<ClassName> type;
  private final String accessor;

  Argument(@Nullable ClassName type, String accessor) {
    this.type = Optional.ofNullable(type);
    this.accessor = accessor;
  }

  /** Returns the parameter's type, unless it is different for each agent. */
  public Optional<ClassName> type() {
    return type;
  }

  /** Returns the method of a call that gives the argument. */
  public String accessor() {
    return accessor;
  }
}
