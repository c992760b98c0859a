package dev.parley.chat;

import dev.parley.blocking.QueueLimitException;
import dev.parley.blocking.TimeLimitException;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a handler threw, and the reference by which the person in the chat and the operator's log
 * mean the same failure.
 *
 * @param reference eight characters that are easy to read out
 * @param thrown what the handler threw
 */
record Failure(String reference, Throwable thrown) {

  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // no 0 O 1 I
  private static final int LENGTH = 8;

  static Failure of(Throwable thrown) {
    String reference =
        ThreadLocalRandom.current()
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(i -> LETTERS.substring(i, i + 1))
            .collect(Collectors.joining());
    return new Failure(reference, thrown);
  }

  /** Makes the message that tells the person in the chat. */
  Step step(@Nullable String parentId, boolean withStack) {
    String text = whatHappened() + " Reference: " + reference;
    return step(parentId, withStack ? text + "\n\n```\n" + stack() + "```" : text)
        .withMetadata(Map.of("reference", reference));
  }

  /** Makes an error message. */
  static Step step(@Nullable String parentId, String text) {
    String id = UUID.randomUUID().toString();
    return Step.said(id, parentId, StepType.ASSISTANT_MESSAGE, "Error", text).failed();
  }

  /** A limit is nobody's secret; all else that an exception says is for the operator alone. */
  private String whatHappened() {
    return switch (cause(thrown)) {
      case TimeLimitException slow ->
          "The agent took longer than " + slow.limitInWords() + " and gave up.";
      case QueueLimitException full ->
          "The agent has too much to do at the moment: try again later.";
      default -> "Something went wrong in the agent.";
    };
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private String stack() {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
