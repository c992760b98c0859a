package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that is work: a run, a tool call, a model call.
 *
 * @param type {@code run}, {@code tool}, {@code llm}, …
 * @param name what is done; {@code on_message} and {@code on_chat_start} are never shown
 * @param metadata what goes with it; {@link JsonWriter#value} says which values may
 * @param createdAt when it came to be
 * @param start when it began
 * @param end when it ended; none while it goes on
 * @param language the language of the output, for highlighting
 * @param showInput the language of the input, for highlighting; none hides the input
 * @param generation a model call's record
 */
public record WorkStepJson(
    String name,
    String type,
    String id,
    String threadId,
    @Nullable String parentId,
    boolean streaming,
    Map<String, ?> metadata,
    @Nullable List<String> tags,
    String input,
    boolean isError,
    String output,
    @Nullable Instant createdAt,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable String language,
    boolean defaultOpen,
    boolean autoCollapse,
    @Nullable String showInput,
    @Nullable JsonShape generation)
    implements StepJson {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("name").text(name);
    json.key("type").text(type);
    json.key("id").text(id);
    json.key("threadId").text(threadId);
    json.key("parentId").text(parentId);
    json.key("streaming").flag(streaming);
    json.key("metadata").map(metadata);
    json.key("tags").value(tags);
    json.key("input").text(input);
    json.key("isError").flag(isError);
    json.key("output").text(output);
    json.key("createdAt").time(createdAt);
    json.key("start").time(start);
    json.key("end").time(end);
    json.key("language").text(language);
    json.key("defaultOpen").flag(defaultOpen);
    json.key("autoCollapse").flag(autoCollapse);
    json.key("showInput").value(showInput == null ? false : showInput);
    json.key("generation").shape(generation);
    json.endObject();
  }
}
