package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;

/**
 * Something that a message can be sent with.
 *
 * @param icon the name of a Lucide icon
 * @param button whether it is a button beside the message
 * @param persistent whether it stays chosen once a message is sent
 * @param selected whether it is chosen at first
 */
public record CommandJson(
    String id,
    String icon,
    String description,
    boolean button,
    boolean persistent,
    boolean selected)
    implements JsonShape {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("id").text(id);
    json.key("icon").text(icon);
    json.key("description").text(description);
    json.key("button").flag(button);
    json.key("persistent").flag(persistent);
    json.key("selected").flag(selected);
    json.endObject();
  }
}
