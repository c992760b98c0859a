package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways to be answered, one of which is chosen. */
public record ModeJson(String id, String name, List<Option> options) implements JsonShape {

  /** Copies the options. */
  public ModeJson {
    options = List.copyOf(options);
  }

  /**
   * One way to be answered.
   *
   * @param icon the name of a Lucide icon, a path or an address
   * @param isDefault whether it is chosen at first
   */
  public record Option(
      String id,
      String name,
      @Nullable String description,
      @Nullable String icon,
      boolean isDefault)
      implements JsonShape {

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("id").text(id).key("name").text(name);
      json.key("description").text(description).key("icon").text(icon);
      json.key("default").flag(isDefault).endObject();
    }
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject().key("id").text(id).key("name").text(name);
    json.key("options").array(options).endObject();
  }
}
