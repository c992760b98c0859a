package dev.parley.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from text, with bounds to its size.
 *
 * @param <V> the type of its values
 */
public final class MapType<V extends @Nullable Object> extends JsonType<Map<String, V>> {

  private final JsonType<V> values;
  private final Sizes sizes;

  private MapType(String description, JsonType<V> values, Sizes sizes) {
    super(description);
    this.values = values;
    this.sizes = sizes;
  }

  MapType(JsonType<V> values) {
    this("", values, Sizes.ANY);
  }

  @Override
  public MapType<V> describedAs(String description) {
    return new MapType<>(description, values, sizes);
  }

  /** Returns this type for maps of so many entries or more. */
  public MapType<V> sizeAtLeast(int size) {
    return new MapType<>(description(), values, sizes.atLeast(size));
  }

  /** Returns this type for maps of so many entries or fewer. */
  public MapType<V> sizeAtMost(int size) {
    return new MapType<>(description(), values, sizes.atMost(size));
  }

  @Override
  public Object writeTree(Map<String, V> value) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    value.forEach((key, each) -> tree.put(key, values.writeTree(each)));
    return tree;
  }

  @Override
  Map<String, V> from(@Nullable Object tree, Place place) {
    if (!(tree instanceof Map<?, ?> object)) {
      place.reportMismatch(tree, "an object");
      return nothing();
    }
    sizes.check(object.size(), "entry", place);
    var map = new LinkedHashMap<String, V>();
    object.forEach((key, value) -> {
      String name = String.valueOf(key);
      map.put(name, values.readAt(value, place.property(name)));
    });
    return Collections.unmodifiableMap(map);
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "object");
    schema.put("additionalProperties", writer.schema(values));
    sizes.addKeywords(schema, "Properties");
  }

  @Override
  List<JsonType<?>> parts() {
    return List.of(values);
  }
}
