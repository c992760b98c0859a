package dev.parley.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree of any form. */
final class AnyType extends JsonType<@Nullable Object> {

  AnyType(String description) {
    super(description);
  }

  @Override
  public JsonType<@Nullable Object> describedAs(String description) {
    return new AnyType(description);
  }

  @Override
  public @Nullable Object writeTree(@Nullable Object value) {
    return value;
  }

  @Override
  @Nullable Object from(@Nullable Object tree, Place place) {
    return tree;
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    // Whatever it is, it is right.
  }

  @Override
  boolean mayBeAbsent() {
    return true;
  }
}
