package dev.parley.feedback;

import java.util.UUID;

/**
 * What a person thinks of an answer.
 *
 * @param id the feedback's id, a UUID; a later one with the same id takes its place
 * @param stepId the id of the step that it is about: the run that answered, or a message
 * @param helpful whether the answer helped
 * @param comment what the person adds; empty for nothing
 */
public record Feedback(String id, String stepId, boolean helpful, String comment) {

  /** Makes a new feedback without a comment. */
  public static Feedback of(String stepId, boolean helpful) {
    return new Feedback(UUID.randomUUID().toString(), stepId, helpful, "");
  }

  /** Returns this feedback with another comment. */
  public Feedback withComment(String comment) {
    return new Feedback(id, stepId, helpful, comment);
  }
}
