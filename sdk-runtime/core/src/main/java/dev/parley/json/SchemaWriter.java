package dev.parley.json;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema: a named type stands where it is mentioned, and in {@code $defs} if it is
 * mentioned twice, as by itself.
 */
final class SchemaWriter {

  private final IdentityHashMap<Shape, Integer> mentions = new IdentityHashMap<>();
  private final IdentityHashMap<Shape, String> names = new IdentityHashMap<>();
  private final Map<String, @Nullable Object> definitions = new LinkedHashMap<>();

  private SchemaWriter() {}

  static Map<String, @Nullable Object> write(JsonType<?> root) {
    var writer = new SchemaWriter();
    writer.count(root);
    Map<String, @Nullable Object> schema = new LinkedHashMap<>(writer.schema(root));
    if (!writer.definitions.isEmpty()) {
      schema.put("$defs", writer.definitions);
    }
    return Collections.unmodifiableMap(schema);
  }

  /** Returns the schema of a type that is mentioned. */
  Map<String, @Nullable Object> schema(JsonType<?> type) {
    var schema = new LinkedHashMap<String, @Nullable Object>();
    Optional<Shape> defined = type.shape().filter(shape -> mentions.getOrDefault(shape, 0) > 1);
    if (defined.isPresent()) {
      schema.put("$ref", "#/$defs/" + define(defined.get(), type));
    } else {
      type.addKeywords(schema, this);
    }
    if (!type.description().isEmpty()) {
      schema.put("description", type.description());
    }
    return schema;
  }

  private void count(JsonType<?> type) {
    Optional<Shape> shape = type.shape();
    if (shape.isEmpty() || mentions.merge(shape.get(), 1, Integer::sum) == 1) {
      type.parts().forEach(this::count);
    }
  }

  private String define(Shape shape, JsonType<?> type) {
    String known = names.get(shape);
    if (known != null) {
      return known;
    }
    String name = shape.name();
    for (int i = 2; names.containsValue(name); i++) {
      name = shape.name() + i;
    }
    names.put(shape, name);
    var definition = new LinkedHashMap<String, @Nullable Object>();
    definitions.put(name, definition);
    type.addKeywords(definition, this);
    return name;
  }
}
