package dev.parley.log;

import dev.parley.step.Step;
import org.jspecify.annotations.Nullable;

/** A step as the fold keeps it: text that still arrives is not copied for every token. */
final class KeptStep {

  private final long addedAt;
  private long changedAt;
  private Step step;
  private @Nullable StringBuilder output; // step's output and the tokens that came since
  private @Nullable StringBuilder input; // likewise

  KeptStep(Step step, long number) {
    this.step = step;
    this.addedAt = number;
    this.changedAt = number;
  }

  /** Returns the number of the event that the step came with. */
  long addedAt() {
    return addedAt;
  }

  /** Returns the number of the last event that changed the step. */
  long changedAt() {
    return changedAt;
  }

  String id() {
    return step.id();
  }

  @Nullable String parentId() {
    return step.parentId();
  }

  /** Returns the step with all text that has arrived. */
  Step step() {
    if (output != null && output.length() != step.output().length()) {
      step = step.withOutput(output.toString());
    }
    if (input != null && input.length() != step.input().length()) {
      step = step.withInput(input.toString());
    }
    return step;
  }

  void replace(Step step, long number) {
    this.step = step;
    output = null;
    input = null;
    changedAt = number;
  }

  void append(String token, boolean toInput, long number) {
    if (toInput) {
      input = grown(input, step.input(), token);
    } else {
      output = grown(output, step.output(), token);
    }
    changedAt = number;
  }

  void replaceText(String text, boolean ofInput, long number) {
    Step whole = step();
    replace(ofInput ? whole.withInput(text) : whole.withOutput(text), number);
  }

  /** Makes a copy that later events do not reach. */
  KeptStep copy() {
    var copy = new KeptStep(step(), addedAt);
    copy.changedAt = changedAt;
    return copy;
  }

  private static StringBuilder grown(@Nullable StringBuilder text, String start, String token) {
    return (text == null ? new StringBuilder(start) : text).append(token);
  }
}
