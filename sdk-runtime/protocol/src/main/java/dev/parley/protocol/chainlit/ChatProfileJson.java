package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile that a person can choose for a new chat.
 *
 * @param name the name that a page sends back when it connects
 * @param markdownDescription what the profile is for
 * @param icon the icon's name or address
 * @param displayName what the page shows in place of the name
 * @param isDefault whether the profile is chosen until another one is
 * @param starters messages to begin with, in place of the application's
 */
public record ChatProfileJson(
    String name,
    String markdownDescription,
    @Nullable String icon,
    @Nullable String displayName,
    boolean isDefault,
    @Nullable List<? extends JsonShape> starters)
    implements JsonShape {

  /** Copies the starters. */
  public ChatProfileJson {
    starters = starters == null ? null : List.copyOf(starters);
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject().key("name").text(name);
    json.key("markdown_description").text(markdownDescription);
    json.key("icon").text(icon).key("display_name").text(displayName);
    json.key("default").flag(isDefault).key("starters").value(starters).endObject();
  }
}
