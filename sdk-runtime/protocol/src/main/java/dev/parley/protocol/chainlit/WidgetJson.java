package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be set.
 *
 * @param type {@code slider}, {@code select}, …
 * @param initial the value that is shown, JSON-like
 * @param more what only widgets of the type have, such as a slider's {@code min}; JSON-like
 */
public record WidgetJson(
    String type,
    String id,
    String label,
    @Nullable Object initial,
    @Nullable String tooltip,
    @Nullable String description,
    boolean disabled,
    Map<String, ? extends @Nullable Object> more)
    implements JsonShape {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("type").text(type);
    json.key("id").text(id);
    json.key("label").text(label);
    json.key("initial").value(initial);
    json.key("tooltip").text(tooltip);
    json.key("description").text(description);
    json.key("disabled").flag(disabled);
    more.forEach((key, value) -> json.key(key).value(value));
    json.endObject();
  }

  /** Widgets in a group of their own. */
  public record Tab(String id, String label, List<WidgetJson> inputs) implements JsonShape {

    /** Copies the widgets. */
    public Tab {
      inputs = List.copyOf(inputs);
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("id").text(id).key("label").text(label);
      json.key("inputs").array(inputs).endObject();
    }
  }
}
