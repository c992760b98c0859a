package dev.parley.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that may be missing: null, or a property that is left out. */
final class AbsentType<V, T extends @Nullable Object> extends JsonType<T> {

  private final JsonType<V> present;
  private final Holder<V, T> holder;

  private AbsentType(String description, JsonType<V> present, Holder<V, T> holder) {
    super(description);
    this.present = present;
    this.holder = holder;
  }

  AbsentType(JsonType<V> present, Holder<V, T> holder) {
    this(present.description(), present, holder);
  }

  @Override
  public JsonType<T> describedAs(String description) {
    return new AbsentType<>(description, present, holder);
  }

  @Override
  public @Nullable Object writeTree(T value) {
    V held = holder.value().apply(value);
    return held == null ? null : present.writeTree(held);
  }

  @Override
  T from(@Nullable Object tree, Place place) {
    if (tree == null) {
      return holder.absent();
    }
    int known = place.problems().size();
    V value = present.from(tree, place);
    return place.problems().size() == known ? holder.present().apply(value) : holder.absent();
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    Map<String, @Nullable Object> inner = new LinkedHashMap<>(writer.schema(present));
    inner.remove("description");
    if (inner.get("type") instanceof String type && !inner.containsKey("allOf")) {
      schema.putAll(inner);
      schema.put("type", List.of(type, "null"));
      if (inner.get("enum") instanceof List<?> constants) {
        var all = new ArrayList<@Nullable Object>(constants);
        all.add(null);
        schema.put("enum", all);
      }
    } else {
      schema.put("anyOf", List.of(inner, Map.of("type", "null")));
    }
  }

  @Override
  List<JsonType<?>> parts() {
    return List.of(present);
  }

  @Override
  boolean mayBeAbsent() {
    return true;
  }

  /**
   * How Java holds what may be missing.
   *
   * @param absent what stands for nothing
   * @param present holds a value
   * @param value gives the value back, or null
   */
  record Holder<V, T extends @Nullable Object>(
      T absent, Function<V, T> present, Function<T, @Nullable V> value) {}
}
