package dev.parley.json;

import static java.util.stream.Collectors.joining;

import dev.parley.json.Fields.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object with certain properties and no others. */
final class RecordType<R> extends JsonType<R> {

  private final ObjectShape<R> shape;

  private RecordType(String description, ObjectShape<R> shape) {
    super(description);
    this.shape = shape;
  }

  RecordType(String name, Supplier<Content<R>> content) {
    this("", new ObjectShape<>(name, content));
  }

  @Override
  public JsonType<R> describedAs(String description) {
    return new RecordType<>(description, shape);
  }

  @Override
  public Object writeTree(R value) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    addProperties(value, tree);
    return tree;
  }

  /** Adds the properties of a value; what may be absent, and is, is left out. */
  void addProperties(R value, Map<String, @Nullable Object> tree) {
    for (Entry<R, ?> entry : entries()) {
      Object property = entry.write(value);
      if (property != null || !entry.type().mayBeAbsent()) {
        tree.put(entry.name(), property);
      }
    }
  }

  @Override
  R from(@Nullable Object tree, Place place) {
    if (!(tree instanceof Map<?, ?> object)) {
      place.reportMismatch(tree, "an object");
      return nothing();
    }
    return from(object, Optional.empty(), place);
  }

  /** Reads an object that may have one more property, which somebody else has read. */
  R from(Map<?, ?> object, Optional<String> tag, Place place) {
    int known = place.problems().size();
    var values = new ArrayList<@Nullable Object>();
    for (Entry<R, ?> entry : entries()) {
      values.add(property(entry, object, place));
    }
    for (Object name : object.keySet()) {
      if (!isKnown(String.valueOf(name)) && !tag.map(name::equals).orElse(false)) {
        place.property(String.valueOf(name)).report("is unknown: " + choices());
      }
    }
    return place.problems().size() > known ? nothing() : make(new Values(values), place);
  }

  private static @Nullable Object property(Entry<?, ?> entry, Map<?, ?> object, Place place) {
    Place there = place.property(entry.name());
    if (!object.containsKey(entry.name()) && !entry.type().mayBeAbsent()) {
      there.report("is missing");
      return null;
    }
    return entry.type().readAt(object.get(entry.name()), there);
  }

  private R make(Values values, Place place) {
    try {
      return shape.content().maker().make(values);
    } catch (RuntimeException refused) {
      String why = refused.getMessage();
      place.report("is refused: " + (why == null ? refused.getClass().getSimpleName() : why));
      return nothing();
    }
  }

  private boolean isKnown(String name) {
    return entries().stream().anyMatch(entry -> entry.name().equals(name));
  }

  private String choices() {
    return entries().isEmpty()
        ? "there are no properties here"
        : "there are " + entries().stream().map(Entry::name).collect(joining(", "));
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "object");
    var properties = new LinkedHashMap<String, @Nullable Object>();
    var required = new ArrayList<String>();
    addProperties(properties, required, writer);
    addObject(schema, properties, required);
  }

  void addProperties(
      Map<String, @Nullable Object> properties, List<String> required, SchemaWriter writer) {
    for (Entry<R, ?> entry : entries()) {
      properties.put(entry.name(), writer.schema(entry.type()));
      if (!entry.type().mayBeAbsent()) {
        required.add(entry.name());
      }
    }
  }

  static void addObject(
      Map<String, @Nullable Object> schema,
      Map<String, @Nullable Object> properties,
      List<String> required) {
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
  }

  @Override
  List<JsonType<?>> parts() {
    return entries().stream().<JsonType<?>>map(Entry::type).toList();
  }

  @Override
  Optional<Shape> shape() {
    return Optional.of(shape);
  }

  private List<Entry<R, ?>> entries() {
    return shape.content().entries();
  }

  /** What an object is made of. */
  record Content<R>(List<Entry<R, ?>> entries, Maker<R> maker) {}

  /** Asks for its content late, so that types can mention one another whatever their order. */
  private static final class ObjectShape<R> implements Shape {
    private final String name;
    private final Supplier<Content<R>> source;
    private volatile @Nullable Content<R> content;

    ObjectShape(String name, Supplier<Content<R>> source) {
      this.name = name;
      this.source = source;
    }

    @Override
    public String name() {
      return name;
    }

    Content<R> content() {
      Content<R> known = content;
      if (known == null) {
        known = source.get(); // two threads may both ask, and get the same
        content = known;
      }
      return known;
    }
  }
}
