package dev.parley.protocol.chainlit;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.Json;
import dev.parley.protocol.json.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page answers an {@code ask} with. */
public sealed interface AskReply {

  /** A text. */
  record Text(SaidJson message) implements AskReply {}

  /** Files; the ids of uploads. */
  record Files(List<String> ids) implements AskReply {}

  /** A press of a button; the id of its action. */
  record Pressed(String actionId) implements AskReply {}

  /** An element that is filled in; its props. */
  record Filled(Map<String, @Nullable Object> props) implements AskReply {}

  /** No answer is to be had. */
  record Nothing() implements AskReply {}

  /**
   * Reads an answer.
   *
   * @param wanted what was asked for
   * @param arguments what came with the acknowledgement
   * @throws ProtocolException if it is something else; the message names what
   */
  static AskReply parse(AskSpecJson.Wanted wanted, List<JsonNode> arguments) {
    JsonNode answer = arguments.isEmpty() ? null : arguments.getFirst();
    if (answer == null || answer.isNull()) {
      return new Nothing();
    }
    return switch (wanted) {
      case AskSpecJson.Wanted.Text _ -> new Text(SaidJson.parse(JsonFields.of("answer", answer)));
      case AskSpecJson.Wanted.Files _ -> files(answer);
      case AskSpecJson.Wanted.Action _ ->
          new Pressed(JsonFields.of("answer", answer).requiredText("id"));
      case AskSpecJson.Wanted.Element _ -> filled(JsonFields.of("answer", answer));
    };
  }

  private static AskReply files(JsonNode answer) {
    if (!answer.isArray()) {
      throw new ProtocolException("answer must be an array of files");
    }
    var ids = new ArrayList<String>();
    for (JsonNode file : answer.values()) {
      ids.add(JsonFields.of("answer[" + ids.size() + "]", file).requiredText("id"));
    }
    return new Files(ids);
  }

  private static AskReply filled(JsonFields answer) {
    Map<String, @Nullable Object> props = new LinkedHashMap<>(answer.plainWithNulls());
    boolean submitted = Boolean.TRUE.equals(props.remove("submitted"));
    return submitted ? new Filled(props) : new Nothing();
  }

  /** Returns what a function of a page returned, as a plain Java value. */
  static @Nullable Object result(List<JsonNode> arguments) {
    return arguments.isEmpty() ? null : Json.plainWithNulls(arguments.getFirst());
  }
}
