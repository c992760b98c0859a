package dev.parley.json;

import org.jspecify.annotations.Nullable;

/**
 * A property of an object that is being described; {@link Fields} makes it, {@link Values} knows
 * its value.
 *
 * @param <V> the type of its value
 */
public final class Field<V extends @Nullable Object> {

  private final String name;
  private final JsonType<V> type;
  private final int index;

  Field(String name, JsonType<V> type, int index) {
    this.name = name;
    this.type = type;
    this.index = index;
  }

  /** Returns the property's name. */
  public String name() {
    return name;
  }

  /** Returns the type of its value. */
  public JsonType<V> type() {
    return type;
  }

  int index() {
    return index;
  }
}
