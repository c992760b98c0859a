package dev.parley.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of an object's properties, as read: each is there and of its type. */
public final class Values {

  private final List<? extends @Nullable Object> values;

  Values(List<? extends @Nullable Object> values) {
    this.values = values;
  }

  /** Returns the value of a property of this object. */
  @SuppressWarnings("unchecked") // the field's own type read it
  public <V extends @Nullable Object> V get(Field<V> field) {
    return (V) values.get(field.index());
  }
}
