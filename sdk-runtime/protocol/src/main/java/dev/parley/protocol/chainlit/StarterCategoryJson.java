package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages to begin a chat with, in a group.
 *
 * @param label what its button says
 * @param icon the icon's name or address
 * @param starters the messages
 */
public record StarterCategoryJson(String label, @Nullable String icon, List<StarterJson> starters)
    implements JsonShape {

  /** Copies the messages. */
  public StarterCategoryJson {
    starters = List.copyOf(starters);
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject().key("label").text(label).key("icon").text(icon);
    json.key("starters").array(starters).endObject();
  }
}
