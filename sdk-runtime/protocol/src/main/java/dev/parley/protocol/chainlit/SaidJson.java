package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step on its way from a page. What the server decides by itself, such as its chat and its time,
 * is left out.
 *
 * @param id the page's id for it; copilots may send none
 * @param parentId the step that it answers
 * @param name the author, as the page knows it
 * @param type {@code user_message}, unless the page says something else
 * @param output the text
 * @param metadata what the page adds, as plain Java values
 * @param command the command that it was written with
 * @param modes the option chosen in each mode; empty if the page has no modes
 */
public record SaidJson(
    @Nullable String id,
    @Nullable String parentId,
    @Nullable String name,
    String type,
    String output,
    Map<String, Object> metadata,
    @Nullable String command,
    Map<String, String> modes) {

  static SaidJson parse(JsonFields step) {
    return new SaidJson(
        step.text("id").orElse(null),
        step.text("parentId").orElse(null),
        step.text("name").orElse(null),
        step.text("type").orElse("user_message"),
        step.requiredText("output"),
        step.object("metadata").map(JsonFields::plain).orElse(Map.of()),
        step.text("command").orElse(null),
        step.object("modes").map(JsonFields::texts).orElse(Map.of()));
  }
}
