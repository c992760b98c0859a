package dev.parley.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object, added one by one. Not safe for use by multiple threads.
 *
 * @param <R> the Java type of the object
 */
public final class Fields<R> {

  private final List<Entry<R, ?>> entries = new ArrayList<>();

  /** Has no properties yet. */
  public Fields() {}

  /**
   * Adds a property.
   *
   * @param getter gives its value when an object is written
   */
  public <V extends @Nullable Object> Field<V> add(
      String name, JsonType<V> type, Function<R, V> getter) {
    return add(name, type, Optional.of(getter));
  }

  /** Adds a property of objects that are only read. */
  public <V extends @Nullable Object> Field<V> add(String name, JsonType<V> type) {
    return add(name, type, Optional.empty());
  }

  private <V extends @Nullable Object> Field<V> add(
      String name, JsonType<V> type, Optional<Function<R, V>> getter) {
    if (entries.stream().anyMatch(entry -> entry.field().name().equals(name))) {
      throw new IllegalArgumentException("there is a property " + name + " already");
    }
    var field = new Field<>(name, type, entries.size());
    entries.add(new Entry<>(field, getter));
    return field;
  }

  List<Entry<R, ?>> entries() {
    return List.copyOf(entries);
  }

  record Entry<R, V extends @Nullable Object>(Field<V> field, Optional<Function<R, V>> getter) {

    String name() {
      return field.name();
    }

    JsonType<V> type() {
      return field.type();
    }

    @Nullable Object write(R object) {
      return field
          .type()
          .writeTree(
              getter
                  .orElseThrow(
                      () -> new UnsupportedOperationException(name() + " can be read only"))
                  .apply(object));
    }
  }
}
