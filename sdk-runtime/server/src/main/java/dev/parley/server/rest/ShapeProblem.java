package dev.parley.server.rest;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request's shape, as answers of status 422 tell it.
 *
 * @param type what is wrong, in a word
 * @param place the field, from the outside to the inside
 * @param message what is wrong, in a sentence
 * @param input what the field holds
 */
record ShapeProblem(String type, List<String> place, String message, @Nullable String input)
    implements JsonShape {

  /** Returns the problem that a parameter of the query is not there. */
  static ShapeProblem missingQuery(String name) {
    return new ShapeProblem("missing", List.of("query", name), "Field required", null);
  }

  /** Returns the problem that a form has no part of the name. */
  static ShapeProblem missingPart(String name) {
    return new ShapeProblem("missing", List.of("body", name), "Field required", null);
  }

  /** Returns what the decoder of a body found wrong; it begins with the field's place. */
  static ShapeProblem of(ProtocolException problem) {
    String message = String.valueOf(problem.getMessage());
    if (!message.startsWith("body")) {
      return new ShapeProblem("json_invalid", List.of("body"), "This is not JSON", null);
    }
    List<String> place = List.of(message.substring(0, message.indexOf(' ')).split("\\."));
    String type = message.endsWith(" is missing") ? "missing" : "value_error";
    return new ShapeProblem(type, place, message, null);
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject().key("type").text(type).key("loc").array(place);
    json.key("msg").text(message).key("input").text(input).endObject();
  }
}
