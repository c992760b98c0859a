package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A button on a message.
 *
 * @param name what the server knows it by
 * @param payload what it carries; {@link JsonWriter#value} says which values may
 * @param label what is on it; empty for the name
 * @param icon the name of a Lucide icon
 * @param forId the id of the message
 */
public record ActionJson(
    String id,
    String name,
    Map<String, ?> payload,
    String label,
    String tooltip,
    @Nullable String icon,
    String forId)
    implements JsonShape {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("name").text(name);
    json.key("payload").map(payload);
    json.key("label").text(label);
    json.key("tooltip").text(tooltip);
    json.key("icon").text(icon);
    json.key("forId").text(forId);
    json.key("id").text(id);
    json.endObject();
  }
}
