package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * A message to begin a chat with.
 *
 * @param label what its button says
 * @param message the message that it sends
 * @param command the id of the command that the message is sent with
 * @param icon the icon's name or address
 */
public record StarterJson(
    String label, String message, @Nullable String command, @Nullable String icon)
    implements JsonShape {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject().key("label").text(label).key("message").text(message);
    json.key("command").text(command).key("icon").text(icon).endObject();
  }
}
