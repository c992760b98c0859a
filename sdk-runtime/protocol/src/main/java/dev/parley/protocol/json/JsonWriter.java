package dev.parley.protocol.json;

import dev.parley.protocol.bytes.ByteSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as UTF-8 into a {@link ByteSink}: compact, keys in the order of the calls, nulls
 * spelled out. Text is never refused: half a surrogate pair becomes U+FFFD.
 *
 * <p>Trusts its caller to call in an order that makes sense. Not for use by several threads at
 * once.
 */
public final class JsonWriter {

  /** Deeper values are a mistake, most likely one that contains itself. */
  private static final int DEEPEST = 500;

  private final ByteSink sink;
  private boolean comma;
  private int depth;

  /** Makes a writer of one value at the end of {@code sink}. */
  public JsonWriter(ByteSink sink) {
    this.sink = sink;
  }

  /** Begins an object. */
  public JsonWriter beginObject() {
    return open('{');
  }

  /** Ends the object begun last. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Begins an array. */
  public JsonWriter beginArray() {
    return open('[');
  }

  /** Ends the array begun last. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** Writes the key of the value that comes next. */
  public JsonWriter key(String name) {
    separate();
    sink.jsonString(name).put(':');
    comma = false;
    return this;
  }

  /** Writes a text, or null. */
  public JsonWriter text(@Nullable CharSequence text) {
    if (text == null) {
      return nothing();
    }
    separate();
    sink.jsonString(text);
    return written();
  }

  /** Writes a whole number. */
  public JsonWriter number(long number) {
    separate();
    sink.decimal(number);
    return written();
  }

  /** Writes true or false. */
  public JsonWriter flag(boolean flag) {
    return literal(flag ? "true" : "false");
  }

  /** Writes null. */
  public JsonWriter nothing() {
    return literal("null");
  }

  /** Writes a point in time as {@link Timestamps} says, or null. */
  public JsonWriter time(@Nullable Instant time) {
    return text(time == null ? null : Timestamps.write(time));
  }

  /** Writes a shape, or null. */
  public JsonWriter shape(@Nullable JsonShape shape) {
    if (shape == null) {
      return nothing();
    }
    shape.writeTo(this);
    return this;
  }

  /**
   * Writes a JSON-like value: null, text, a number, a boolean, a map, an iterable, a shape or a
   * Jackson node. Binary nodes become base64, numbers that JSON has not become null, anything else
   * becomes its {@code toString}.
   *
   * @throws IllegalArgumentException if the value nests deeper than 500 levels
   */
  public JsonWriter value(@Nullable Object value) {
    return switch (value) {
      case null -> nothing();
      case CharSequence text -> text(text);
      case Boolean flag -> flag(flag);
      case Number number -> number(number);
      case JsonNode node -> node(node);
      case JsonShape shape -> shape(shape);
      case Map<?, ?> map -> map(map);
      case Iterable<?> items -> array(items);
      case Instant time -> time(time);
      default -> text(value.toString());
    };
  }

  /** Writes an object with text keys. */
  public JsonWriter map(Map<?, ?> map) {
    beginObject();
    map.forEach((key, value) -> key(String.valueOf(key)).value(value));
    return endObject();
  }

  /** Writes an array of JSON-like values. */
  public JsonWriter array(Iterable<?> items) {
    beginArray();
    items.forEach(this::value);
    return endArray();
  }

  private JsonWriter node(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> text(node.stringValue());
      case BOOLEAN -> flag(node.booleanValue());
      case NUMBER -> number(node.numberValue());
      case ARRAY -> array(node.values());
      case OBJECT -> object(node);
      case BINARY -> text(Base64.getEncoder().encodeToString(node.binaryValue()));
      case NULL, MISSING, POJO -> nothing();
    };
  }

  private JsonWriter object(JsonNode node) {
    beginObject();
    node.forEachEntry((key, value) -> key(key).node(value));
    return endObject();
  }

  private JsonWriter number(Number number) {
    return switch (number) {
      case Double d when !Double.isFinite(d) -> nothing();
      case Float f when !Float.isFinite(f) -> nothing();
      case Long _, Integer _, Short _, Byte _ -> number(number.longValue());
      case Double _, Float _, BigInteger _, BigDecimal _ -> literal(number.toString());
      default -> number(number.doubleValue());
    };
  }

  private JsonWriter literal(String ascii) {
    separate();
    sink.ascii(ascii);
    return written();
  }

  private JsonWriter open(char bracket) {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("a JSON value nests deeper than " + DEEPEST + " levels");
    }
    separate();
    sink.put(bracket);
    comma = false;
    return this;
  }

  private JsonWriter close(char bracket) {
    depth--;
    sink.put(bracket);
    return written();
  }

  private void separate() {
    if (comma) {
      sink.put(',');
    }
  }

  private JsonWriter written() {
    comma = true;
    return this;
  }
}
