package dev.parley.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.bytes.ByteSink;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text, as Jackson's nodes and as plain Java values. */
public final class Json {

  /** Nobody's message nests this deep; a parser's stack must not be a sender's to fill. */
  private static final int DEEPEST = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @throws ProtocolException if the text is anything but one JSON value
   */
  public static JsonNode read(String text) {
    return parse(() -> MAPPER.readTree(text));
  }

  /**
   * Reads one JSON value in UTF-8.
   *
   * @throws ProtocolException if the bytes are anything but one JSON value
   */
  public static JsonNode read(byte[] utf8) {
    return parse(() -> MAPPER.readTree(utf8));
  }

  private static JsonNode parse(Source source) {
    JsonNode node;
    try {
      node = source.read();
    } catch (JacksonException e) {
      throw new ProtocolException("this is not JSON: " + firstSentence(e.getOriginalMessage()));
    }
    if (node.isMissingNode()) {
      throw new ProtocolException("this is not JSON: it is empty");
    }
    return node;
  }

  /** Returns the text of a JSON-like value; {@link JsonWriter#value} says which they are. */
  public static String write(@Nullable Object value) {
    var sink = new ByteSink(256);
    new JsonWriter(sink).value(value);
    return new String(sink.toByteArray(), UTF_8);
  }

  /**
   * Returns a node as plain Java: maps, lists, text, numbers and booleans; bytes as base64. Keys
   * whose value is null are left out, which lets immutable maps hold the rest.
   */
  public static Map<String, Object> plain(Map<String, JsonNode> fields) {
    var map = new LinkedHashMap<String, Object>();
    fields.forEach((key, node) -> {
      Object value = plain(node);
      if (value != null) {
        map.put(key, value);
      }
    });
    return Collections.unmodifiableMap(map);
  }

  /** Returns a node as plain Java, whose maps and lists have nulls where the node has. */
  public static @Nullable Object plainWithNulls(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> {
        var list = new ArrayList<@Nullable Object>();
        node.values().forEach(item -> list.add(plainWithNulls(item)));
        yield list;
      }
      case OBJECT -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        node.forEachEntry((key, value) -> map.put(key, plainWithNulls(value)));
        yield map;
      }
      default -> plain(node);
    };
  }

  private static @Nullable Object plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.numberValue();
      case BINARY -> Base64.getEncoder().encodeToString(node.binaryValue());
      case ARRAY -> plain(node.values());
      case OBJECT -> plain(fields(node));
      case NULL, MISSING, POJO -> null;
    };
  }

  private static List<@Nullable Object> plain(Iterable<JsonNode> nodes) {
    var list = new ArrayList<@Nullable Object>();
    nodes.forEach(node -> list.add(plain(node)));
    return Collections.unmodifiableList(list);
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    var fields = new LinkedHashMap<String, JsonNode>();
    object.forEachEntry(fields::put);
    return fields;
  }

  /** Jackson's messages go on about its settings; their first line tells what is wrong. */
  private static String firstSentence(String message) {
    return message.lines().findFirst().orElse("no reason given");
  }

  private interface Source {
    JsonNode read();
  }
}
