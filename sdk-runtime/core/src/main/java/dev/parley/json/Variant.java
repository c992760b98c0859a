package dev.parley.json;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the kinds that an object can be.
 *
 * @param <V> its Java type
 */
public final class Variant<V> {

  private final String name;
  private final Class<V> javaType;
  private final RecordType<V> type;

  Variant(String name, Class<V> javaType, RecordType<V> type) {
    this.name = name;
    this.javaType = javaType;
    this.type = type;
  }

  /** Returns what the property {@code type} says for this kind. */
  public String name() {
    return name;
  }

  RecordType<V> type() {
    return type;
  }

  /** Returns the tree of a value if it is of this kind. */
  Optional<Object> written(Object value) {
    if (!javaType.isInstance(value)) {
      return Optional.empty();
    }
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put(OneOfType.TAG, name);
    type.addProperties(javaType.cast(value), tree);
    return Optional.of(tree);
  }
}
