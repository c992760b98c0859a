package dev.parley.log;

import dev.parley.step.Step;

/**
 * One change to a chat. Applied in order, from an empty {@link ChatState}, the events of a chat
 * give its state.
 *
 * <p>A step never moves: its place among the others and its parent stay those that it came with.
 */
public sealed interface ChatEvent {

  /**
   * A step appears, or takes the place of the step with the same id, whole. Without effect when its
   * parent is not there: what was removed takes in nothing any more.
   */
  record StepAdded(Step step) implements ChatEvent {}

  /** A known step changes, whole; without effect when no step has its id. */
  record StepUpdated(Step step) implements ChatEvent {}

  /** A step goes, and all below it. */
  record StepRemoved(String stepId) implements ChatEvent {}

  /** Text arrives at the end of a known step's output, or of its input. */
  record TokenAppended(String stepId, String token, boolean input) implements ChatEvent {}

  /** All of a known step's output, or of its input, is replaced. */
  record TextReplaced(String stepId, String text, boolean input) implements ChatEvent {}

  /** The chat's first interaction, which also names it; happens once. */
  record FirstInteraction(String text) implements ChatEvent {}

  /** The chat goes from idle to working. */
  record WorkStarted() implements ChatEvent {}

  /** The chat goes from working to idle. */
  record WorkEnded() implements ChatEvent {}
}
