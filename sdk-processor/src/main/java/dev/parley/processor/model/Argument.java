package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;

/** What a handler's parameter gets. */
public sealed interface Argument {

  /** What the handler's call brings, which its methods give. */
  enum OfCall implements Argument {
    /** The message that the handler answers. */
    MESSAGE("message", RuntimeNames.MESSAGE),
    /** The chat that the handler is called for. */
    CHAT("chat", RuntimeNames.CHAT),
    /** The person in the chat. */
    USER("user", RuntimeNames.USER);

    private final String accessor;
    private final ClassName type;

    OfCall(String accessor, ClassName type) {
      this.accessor = accessor;
      this.type = type;
    }

    /** Returns the method of a call that gives it. */
    public String accessor() {
      return accessor;
    }

    /** Returns its type. */
    public ClassName type() {
      return type;
    }
  }

  /**
   * A class that is generated for the agent and made of it by its {@code of}, such as the wrappers
   * of its blocking methods.
   *
   * @param type the class
   */
  record Companion(ClassName type) implements Argument {}
}
