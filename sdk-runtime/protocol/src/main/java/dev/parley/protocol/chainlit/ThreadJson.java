package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole chat.
 *
 * @param name what it is called
 * @param userId its owner's id in the store
 * @param userIdentifier its owner
 * @param metadata what goes with it; {@link JsonWriter#value} says which values may
 * @param steps its steps, parents before children
 * @param elements its elements
 */
public record ThreadJson(
    String id,
    Instant createdAt,
    @Nullable String userId,
    @Nullable String userIdentifier,
    @Nullable String name,
    @Nullable List<String> tags,
    @Nullable Map<String, ?> metadata,
    List<StepJson> steps,
    @Nullable List<? extends JsonShape> elements)
    implements JsonShape {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("id").text(id);
    json.key("createdAt").time(createdAt);
    json.key("userId").text(userId);
    json.key("userIdentifier").text(userIdentifier);
    json.key("name").text(name);
    json.key("tags").value(tags);
    json.key("metadata").value(metadata);
    json.key("steps").array(steps);
    json.key("elements").value(elements);
    json.endObject();
  }
}
