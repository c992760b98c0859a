package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /user} for somebody who is logged in and not in a store. Where nobody logs
 * in, the answer is {@code null}.
 *
 * @param metadata what is known about the person; {@link JsonWriter#value} says which values may
 */
public record UserJson(String identifier, @Nullable String displayName, Map<String, ?> metadata)
    implements JsonShape {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject().key("identifier").text(identifier);
    json.key("display_name").text(displayName).key("metadata").map(metadata).endObject();
  }
}
