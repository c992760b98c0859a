package dev.parley.testing;

import tools.jackson.databind.JsonNode;

/**
 * A step as a client shows it.
 *
 * @param id the step's id
 * @param parentId the id of the step that it is part of; empty at the top
 * @param type the step's type, as the wire spells it
 * @param name the author's name, or the work's
 * @param input what work starts from
 * @param output the text
 * @param error whether it failed
 * @param streaming whether text still arrives
 * @param ended whether it has an end
 */
public record ShownStep(
    String id,
    String parentId,
    String type,
    String name,
    String input,
    String output,
    boolean error,
    boolean streaming,
    boolean ended) {

  static ShownStep of(JsonNode json) {
    return new ShownStep(
        json.path("id").asString(""),
        json.path("parentId").asString(""),
        json.path("type").asString(""),
        json.path("name").asString(""),
        json.path("input").asString(""),
        json.path("output").asString(""),
        json.path("isError").asBoolean(false),
        json.path("streaming").asBoolean(false),
        !json.path("end").isNull());
  }

  ShownStep withOutput(String output) {
    return new ShownStep(id, parentId, type, name, input, output, error, streaming, ended);
  }

  /** Tells whether this is something that the agent said. */
  public boolean isReply() {
    return type.equals("assistant_message");
  }
}
