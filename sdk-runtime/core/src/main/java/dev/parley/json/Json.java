package dev.parley.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as text and as a tree of plain Java: {@link Map}, {@link List}, {@link String}, {@link
 * Number}, {@link Boolean} and null. Objects keep the order of their properties; fractions are
 * {@link BigDecimal}, so that nothing is rounded.
 */
public final class Json {

  /** A parser's stack must not be a sender's to fill. */
  static final int DEEPEST = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @throws UnreadableJsonException if the text is anything but one JSON value, an object has a
   *     property twice, or values are nested more than 100 deep
   */
  public static @Nullable Object read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw unreadable("it is empty");
      }
      Object tree = value(parser, first);
      if (parser.nextToken() != null) {
        throw unreadable("more follows behind the value");
      }
      return tree;
    } catch (JacksonException e) {
      throw unreadable(reason(e));
    }
  }

  /**
   * Returns a tree's text.
   *
   * @throws IllegalArgumentException if something in the tree is none of what a tree is made of
   */
  public static String write(@Nullable Object tree) {
    var text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(tree, generator);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("this cannot be JSON: " + e.getOriginalMessage(), e);
    }
    return text.toString();
  }

  private static UnreadableJsonException unreadable(String why) {
    return new UnreadableJsonException(List.of(new JsonProblem("", "is not JSON: " + why)));
  }

  /** Jackson's messages go on about its settings; their first line tells what is wrong. */
  private static String reason(JacksonException e) {
    String sentence = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? sentence
        : "%s (line %d, column %d)"
            .formatted(sentence, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw unreadable("a value is missing");
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      object.put(name, value(parser, parser.nextToken()));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    var array = new ArrayList<@Nullable Object>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(parser, token));
    }
    return array;
  }

  private static void write(@Nullable Object tree, JsonGenerator generator) {
    switch (tree) {
      case null -> generator.writeNull();
      case String text -> generator.writeString(text);
      case Boolean flag -> generator.writeBoolean(flag);
      case Number number -> writeNumber(number, generator);
      case Map<?, ?> object -> writeObject(object, generator);
      case Iterable<?> array -> {
        generator.writeStartArray();
        array.forEach(each -> write(each, generator));
        generator.writeEndArray();
      }
      default ->
          throw new IllegalArgumentException(
              "this cannot be JSON: " + tree.getClass().getSimpleName());
    }
  }

  private static void writeObject(Map<?, ?> object, JsonGenerator generator) {
    generator.writeStartObject();
    object.forEach((name, value) -> {
      generator.writeName(String.valueOf(name));
      write(value, generator);
    });
    generator.writeEndObject();
  }

  private static void writeNumber(Number number, JsonGenerator generator) {
    switch (number) {
      case BigDecimal decimal -> generator.writeNumber(decimal);
      case BigInteger whole -> generator.writeNumber(whole);
      case Double fraction when Double.isFinite(fraction) -> generator.writeNumber(fraction);
      case Float fraction when Float.isFinite(fraction) -> generator.writeNumber(fraction);
      case Double _, Float _ ->
          throw new IllegalArgumentException("this cannot be JSON: " + number);
      default -> generator.writeNumber(number.longValue());
    }
  }
}
