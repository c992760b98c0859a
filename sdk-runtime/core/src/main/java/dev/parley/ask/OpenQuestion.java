package dev.parley.ask;

import dev.parley.file.FileRules;
import dev.parley.step.Step;
import java.time.Instant;
import java.util.List;

/**
 * A question that waits for its answer in a chat.
 *
 * @param message the message that asks; its id is the question's
 * @param wanted what is asked for
 * @param until when it is given up
 */
public record OpenQuestion(Step message, Wanted wanted, Instant until) {

  /** Returns the question's id, a UUID. */
  public String id() {
    return message.id();
  }

  /** Tells whether the message that asks is part of a step. */
  public boolean isIn(String stepId) {
    return stepId.equals(message.parentId());
  }

  /** What a question asks for. */
  public sealed interface Wanted {

    /** A text. */
    record Text() implements Wanted {}

    /** Files that keep to rules. */
    record Files(FileRules rules) implements Wanted {}

    /** A press of one of some buttons that the chat shows; the ids of their actions. */
    record Choice(List<String> actionIds) implements Wanted {

      /** Copies the ids. */
      public Choice {
        actionIds = List.copyOf(actionIds);
      }
    }

    /** An element that is filled in; its id. */
    record Form(String elementId) implements Wanted {}
  }
}
