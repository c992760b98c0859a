package dev.parley.protocol.chainlit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.Json;
import dev.parley.protocol.json.JsonFields;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page says about itself when it connects.
 *
 * @param clientType {@code webapp} or {@code copilot}
 * @param sessionId the page's id, which survives reconnects
 * @param threadId the chat that the page wants; empty for a new one
 * @param userEnv the keys that the person was asked for
 * @param chatProfile the profile's name; empty for none
 * @param place where the page is in its chat; only our own page says so
 */
public record ConnectAuth(
    String clientType,
    String sessionId,
    String threadId,
    Map<String, String> userEnv,
    String chatProfile,
    Optional<Place> place) {

  private static final int LONGEST_ID = 128;

  /**
   * Where a page is in its chat.
   *
   * @param cursor the log's number up to which the page has everything
   * @param chat the chat's thread id; empty if the page has none
   * @param language the tag of the language that the page is read in; empty if it does not say
   */
  public record Place(long cursor, String chat, String language) {}

  /**
   * Reads the data of a CONNECT packet.
   *
   * @throws ProtocolException if a field is missing or has a wrong type; the message names it
   */
  public static ConnectAuth parse(@Nullable JsonNode data) {
    JsonFields auth = JsonFields.of("auth", data);
    return new ConnectAuth(
        auth.text("clientType").orElse("webapp"),
        id("auth.sessionId", auth.requiredText("sessionId")),
        auth.text("threadId").orElse(""),
        auth.text("userEnv").map(ConnectAuth::userEnv).orElse(Map.of()),
        auth.text("chatProfile").map(ConnectAuth::unescape).orElse(""),
        auth.object("parley").map(ConnectAuth::place));
  }

  private static String id(String name, String id) {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new ProtocolException(name + " must have 1 to " + LONGEST_ID + " characters");
    }
    return id;
  }

  private static Map<String, String> userEnv(String text) {
    return text.isEmpty() ? Map.of() : JsonFields.of("auth.userEnv", Json.read(text)).texts();
  }

  /** Pages escape with encodeURIComponent, to which a plus sign is a plus sign. */
  private static String unescape(String escaped) {
    try {
      return URLDecoder.decode(escaped.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("auth.chatProfile is not URL-encoded");
    }
  }

  private static Place place(JsonFields parley) {
    long cursor = parley.number("cursor").orElse(0);
    if (cursor < 0) {
      throw new ProtocolException("auth.parley.cursor must not be negative");
    }
    return new Place(cursor, parley.text("chat").orElse(""), parley.text("language").orElse(""));
  }
}
