package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something shown with a step or beside the chat.
 *
 * @param type {@code image}, {@code text}, {@code tasklist}, …
 * @param url where its content is; none for a file of the chat's
 * @param chainlitKey the id of the chat's file that is its content
 * @param display below its step, beside the chat or on a page of its own
 * @param size {@code small}, {@code medium} or {@code large}
 * @param props a custom element's props; {@link JsonWriter#value} says which values may
 * @param page the page that a document is opened at
 * @param playerConfig what a player is told
 * @param language the language of a text that is code
 * @param forId the id of the step; empty for none
 */
public record ElementJson(
    String id,
    String threadId,
    String type,
    @Nullable String url,
    @Nullable String chainlitKey,
    String name,
    String display,
    @Nullable String size,
    @Nullable Map<String, ?> props,
    @Nullable Integer page,
    @Nullable Boolean autoPlay,
    @Nullable Map<String, ?> playerConfig,
    @Nullable String language,
    String forId,
    String mime)
    implements JsonShape {

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("id").text(id);
    json.key("threadId").text(threadId);
    json.key("type").text(type);
    json.key("url").text(url);
    json.key("chainlitKey").text(chainlitKey);
    json.key("name").text(name);
    json.key("display").text(display);
    json.key("objectKey").nothing();
    json.key("size").text(size);
    json.key("props").value(props);
    json.key("page").value(page);
    json.key("autoPlay").value(autoPlay);
    json.key("playerConfig").value(playerConfig);
    json.key("language").text(language);
    json.key("forId").text(forId);
    json.key("mime").text(mime);
    json.endObject();
  }
}
