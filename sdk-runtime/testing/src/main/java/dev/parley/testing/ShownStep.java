package dev.parley.testing;

import tools.jackson.databind.JsonNode;

/**
 * A step as a client shows it.
 *
 * @param id the step's id
 * @param type the step's type, as the wire spells it
 * @param name the author's name, or the work's
 * @param output the text
 * @param error whether it failed
 * @param streaming whether text still arrives
 */
public record ShownStep(
    String id, String type, String name, String output, boolean error, boolean streaming) {

  static ShownStep of(JsonNode json) {
    return new ShownStep(
        json.path("id").asString(""),
        json.path("type").asString(""),
        json.path("name").asString(""),
        json.path("output").asString(""),
        json.path("isError").asBoolean(false),
        json.path("streaming").asBoolean(false));
  }

  ShownStep withOutput(String output) {
    return new ShownStep(id, type, name, output, error, streaming);
  }

  /** Tells whether this is something that the agent said. */
  public boolean isReply() {
    return type.equals("assistant_message");
  }
}
