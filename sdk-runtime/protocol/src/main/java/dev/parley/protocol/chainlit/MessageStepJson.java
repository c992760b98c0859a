package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that is a message, with a message's keys.
 *
 * @param type {@code user_message}, {@code assistant_message} or {@code system_message}
 * @param name the author
 * @param output the text
 * @param createdAt when it was sent; also its start and end
 * @param command the command that it was written with
 * @param modes the option chosen in each mode
 * @param language the language of a text that is code
 * @param waitForAnswer whether it is a question that is still open
 * @param metadata what goes with it; {@link JsonWriter#value} says which values may
 */
public record MessageStepJson(
    String id,
    String threadId,
    @Nullable String parentId,
    String type,
    String name,
    String output,
    @Nullable Instant createdAt,
    boolean streaming,
    boolean isError,
    boolean waitForAnswer,
    @Nullable String language,
    @Nullable String command,
    @Nullable Map<String, String> modes,
    @Nullable List<String> tags,
    Map<String, ?> metadata)
    implements StepJson {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("id").text(id);
    json.key("threadId").text(threadId);
    json.key("parentId").text(parentId);
    json.key("createdAt").time(createdAt);
    json.key("command").text(command);
    json.key("modes").value(modes);
    json.key("start").time(createdAt);
    json.key("end").time(createdAt);
    json.key("output").text(output);
    json.key("name").text(name);
    json.key("type").text(type);
    json.key("language").text(language);
    json.key("streaming").flag(streaming);
    json.key("isError").flag(isError);
    json.key("waitForAnswer").flag(waitForAnswer);
    json.key("metadata").map(metadata);
    json.key("tags").value(tags);
    json.endObject();
  }
}
