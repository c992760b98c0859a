package dev.parley.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Java type as JSON: its schema, its reader and its writer, which agree because they are one
 * value. Made of the constants and combinators of {@link JsonTypes}:
 *
 * {@snippet :
 * JsonType<List<String>> names = listOf(TEXT.lengthAtMost(40)).describedAs("Whom to invite.");
 * names.read("[\"Ada\", \"Alan\"]");
 * }
 *
 * <p>The annotation processor writes such values for the records of an agent. They are immutable
 * and safe for use by multiple threads.
 *
 * @param <T> the Java type
 */
public abstract sealed class JsonType<T extends @Nullable Object>
    permits AbsentType,
        AnyType,
        EnumType,
        FlagType,
        ListType,
        MapType,
        NumberType,
        OneOfType,
        ParsedType,
        RecordType,
        SetType,
        TextType {

  private final String description;

  JsonType(String description) {
    this.description = description;
  }

  /** Returns this type with a description for its schema, in words for people and models. */
  public abstract JsonType<T> describedAs(String description);

  /** Returns the schema as a tree: JSON Schema 2020-12, without anything outside of itself. */
  public final Map<String, @Nullable Object> schema() {
    return SchemaWriter.write(this);
  }

  /** Returns the schema as text. */
  public final String schemaText() {
    return Json.write(schema());
  }

  /**
   * Reads a value.
   *
   * @throws UnreadableJsonException if the text is not JSON or the value is not of this type; tells
   *     everything that is wrong
   */
  public final T read(String json) {
    return readTree(Json.read(json));
  }

  /**
   * Reads a value from a tree.
   *
   * @throws UnreadableJsonException if the value is not of this type; tells everything that is
   *     wrong
   */
  public final T readTree(@Nullable Object tree) {
    Place root = Place.root();
    T value = readAt(tree, root);
    if (!root.problems().isEmpty()) {
      throw new UnreadableJsonException(root.problems());
    }
    return value;
  }

  /**
   * Returns the text of a value.
   *
   * @throws IllegalArgumentException if the value cannot be JSON, such as a number that is none
   */
  public final String write(T value) {
    return Json.write(writeTree(value));
  }

  /** Returns a value as a tree. */
  public abstract @Nullable Object writeTree(T value);

  /** Reads a value, or reports what is wrong and returns anything. */
  final T readAt(@Nullable Object tree, Place place) {
    if (place.isTooDeep()) {
      place.report("is nested too deeply");
      return nothing();
    }
    return from(tree, place);
  }

  /** As {@link #readAt}; what is nested is read by that. */
  abstract T from(@Nullable Object tree, Place place);

  /** Adds the keywords of the schema, but for the description. */
  abstract void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer);

  /** Returns what this type contains. */
  List<JsonType<?>> parts() {
    return List.of();
  }

  /** Returns what has a name and so may be defined once and mentioned often. */
  Optional<Shape> shape() {
    return Optional.empty();
  }

  /** Tells whether a property of this type can be left out; null says the same then. */
  boolean mayBeAbsent() {
    return false;
  }

  final String description() {
    return description;
  }

  /** Returns what stands for a value that could not be read; nobody ever sees it. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T extends @Nullable Object> T nothing() {
    return null;
  }
}
