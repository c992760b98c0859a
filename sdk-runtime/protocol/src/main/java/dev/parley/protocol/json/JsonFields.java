package dev.parley.protocol.json;

import dev.parley.protocol.ProtocolException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object that a peer sent. Asking for one checks it: a wrong type is a {@link
 * ProtocolException} that names the field. Null counts as absent; fields nobody asks for do not
 * matter.
 */
public final class JsonFields {

  private final String path;
  private final JsonNode object;

  private JsonFields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  /**
   * Takes a value as an object.
   *
   * @param path what to call the value in messages, such as {@code client_message}
   * @throws ProtocolException if the value is missing or no object
   */
  public static JsonFields of(String path, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      throw new ProtocolException(path + " is missing");
    }
    if (!value.isObject()) {
      throw new ProtocolException(path + " must be an object, not " + kind(value));
    }
    return new JsonFields(path, value);
  }

  /** Returns the text of a field, or nothing if it is absent. */
  public Optional<String> text(String name) {
    return field(name, "a string", JsonNode::isString).map(JsonNode::stringValue);
  }

  /** Returns the text of a field that must be there. */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> new ProtocolException(path(name) + " is missing"));
  }

  /** Returns the whole number in a field, or nothing if it is absent. */
  public OptionalLong number(String name) {
    Optional<JsonNode> field =
        field(
            name, "a whole number", value -> value.isIntegralNumber() && value.canConvertToLong());
    return field.isPresent() ? OptionalLong.of(field.get().longValue()) : OptionalLong.empty();
  }

  /** Returns the whole number in a field that must be there. */
  public long requiredNumber(String name) {
    return number(name).orElseThrow(() -> new ProtocolException(path(name) + " is missing"));
  }

  /** Returns the number in a field, or nothing if it is absent. */
  public OptionalDouble decimal(String name) {
    Optional<JsonNode> field = field(name, "a number", JsonNode::isNumber);
    return field.isPresent()
        ? OptionalDouble.of(field.get().doubleValue())
        : OptionalDouble.empty();
  }

  /** Returns the truth of a field, or nothing if it is absent. */
  public Optional<Boolean> flag(String name) {
    return field(name, "a boolean", JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  /** Returns the bytes in a field that must be there. */
  public byte[] requiredBinary(String name) {
    return field(name, "binary data", JsonNode::isBinary)
        .map(JsonNode::binaryValue)
        .orElseThrow(() -> new ProtocolException(path(name) + " is missing"));
  }

  /** Returns the object in a field, or nothing if it is absent. */
  public Optional<JsonFields> object(String name) {
    return field(name, "an object", JsonNode::isObject)
        .map(value -> new JsonFields(path(name), value));
  }

  /** Returns the object in a field that must be there. */
  public JsonFields requiredObject(String name) {
    return of(path(name), object.get(name));
  }

  /** Returns the objects in the array of a field; none if it is absent. */
  public List<JsonFields> objects(String name) {
    var objects = new ArrayList<JsonFields>();
    field(name, "an array", JsonNode::isArray)
        .ifPresent(array -> {
          for (JsonNode item : array.values()) {
            objects.add(of(path(name) + "[" + objects.size() + "]", item));
          }
        });
    return List.copyOf(objects);
  }

  /** Returns the texts in the array of a field; none if it is absent. */
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    field(name, "an array of strings", JsonFields::holdsTexts)
        .ifPresent(array -> array.values().forEach(item -> texts.add(item.stringValue())));
    return List.copyOf(texts);
  }

  /** Returns all fields as texts. */
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    object.forEachEntry((name, value) -> text(name).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  /** Returns all fields as plain Java values; {@link Json#plain} says how. */
  public Map<String, Object> plain() {
    var fields = new LinkedHashMap<String, JsonNode>();
    object.forEachEntry(fields::put);
    return Json.plain(fields);
  }

  /** Returns all fields as plain Java values, those whose value is null included. */
  public Map<String, @Nullable Object> plainWithNulls() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    object.forEachEntry((name, value) -> fields.put(name, Json.plainWithNulls(value)));
    return fields;
  }

  private Optional<JsonNode> field(String name, String wanted, Check check) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!check.fits(value)) {
      throw new ProtocolException(path(name) + " must be " + wanted + ", not " + kind(value));
    }
    return Optional.of(value);
  }

  private static boolean holdsTexts(JsonNode value) {
    return value.isArray() && value.values().stream().allMatch(JsonNode::isString);
  }

  private String path(String name) {
    return path + "." + name;
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case BINARY -> "binary data";
      case NULL, MISSING, POJO -> "null";
    };
  }

  private interface Check {
    boolean fits(JsonNode value);
  }
}
