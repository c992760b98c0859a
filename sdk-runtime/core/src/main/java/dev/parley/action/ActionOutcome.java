package dev.parley.action;

import org.jspecify.annotations.Nullable;

/** What becomes of an {@link Action}. */
public sealed interface ActionOutcome {

  /**
   * The handler has returned.
   *
   * @param value its result, JSON-like; null when it returned none
   */
  record Answered(@Nullable Object value) implements ActionOutcome {}

  /**
   * The agent has no handler for actions of the name.
   *
   * @param name the action's name
   */
  record Unknown(String name) implements ActionOutcome {}

  /**
   * The handler has failed; the chat shows an error message with the same reference.
   *
   * @param reference what names the failure to the operator, as in the log
   */
  record Failed(String reference) implements ActionOutcome {}

  /** The handler was stopped, or never ran because the chat is over. */
  record Stopped() implements ActionOutcome {}
}
