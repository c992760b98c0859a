package dev.parley.agent;

import dev.parley.feedback.Feedback;

/** A call of an {@code @OnFeedback} handler. */
public interface FeedbackCall extends Call {

  /** Returns what the person thinks. */
  Feedback feedback();
}
