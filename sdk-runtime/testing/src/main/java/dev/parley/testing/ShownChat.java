package dev.parley.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a stock client shows after the events it got: whole steps take the place of those with the
 * same id, tokens append, updates of unknown steps do nothing. Not for use by several threads.
 */
final class ShownChat {

  private final Map<String, ShownStep> steps = new LinkedHashMap<>();
  private final ShownAround around = new ShownAround();
  private boolean loading;
  private int tokens;

  void apply(PageEvent told) {
    String event = told.name();
    JsonNode argument = told.argument();
    String id = argument.path("id").asString("");
    switch (event) {
      case "task_start" -> loading = true;
      case "task_end" -> loading = false;
      case "stream_start", "new_message" -> steps.put(id, ShownStep.of(argument));
      case "update_message" -> steps.computeIfPresent(id, (_, _) -> ShownStep.of(argument));
      case "delete_message" -> {
        steps.remove(id);
        removePartsOf(id);
      }
      case "stream_token" -> steps.computeIfPresent(id, (_, step) -> grown(step, argument));
      case "ask" -> {
        loading = false;
        steps.put(argument.path("msg").path("id").asString(""), ShownStep.of(argument.path("msg")));
        around.apply(told);
      }
      default -> around.apply(told);
    }
    if (event.equals("stream_token") || event.equals("stream_start")) {
      tokens++;
    }
  }

  /** Takes away all that is part of a step, or came of a message. */
  void removePartsOf(String id) {
    steps.values().stream()
        .filter(step -> step.parentId().equals(id))
        .map(ShownStep::id)
        .toList()
        .forEach(part -> {
          steps.remove(part);
          removePartsOf(part);
        });
  }

  private static ShownStep grown(ShownStep step, JsonNode token) {
    if (token.path("isInput").asBoolean(false)) {
      return step;
    }
    String text = token.path("token").asString("");
    return step.withOutput(token.path("isSequence").asBoolean(false) ? text : step.output() + text);
  }

  /** Returns all steps, in order of appearance. */
  List<ShownStep> steps() {
    return List.copyOf(steps.values());
  }

  /** Returns what the agent said, in order of appearance. */
  List<String> replies() {
    return steps.values().stream().filter(ShownStep::isReply).map(ShownStep::output).toList();
  }

  /** Returns what is beside the steps. */
  ShownAround around() {
    return around;
  }

  boolean loading() {
    return loading;
  }

  /** Returns what the agent said last in the run that answers a message, once that is over. */
  Optional<String> replyTo(String messageId) {
    return steps.values().stream()
        .filter(step -> step.type().equals("run") && step.parentId().equals(messageId))
        .filter(ShownStep::ended)
        .findFirst()
        .flatMap(this::lastReplyIn);
  }

  private Optional<String> lastReplyIn(ShownStep run) {
    return steps.values().stream()
        .filter(step -> step.isReply() && step.parentId().equals(run.id()))
        .map(ShownStep::output)
        .reduce((_, later) -> later);
  }

  /** Returns how many pieces of streamed text came. */
  int tokens() {
    return tokens;
  }
}
