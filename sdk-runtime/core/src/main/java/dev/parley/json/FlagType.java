package dev.parley.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** True or false. */
final class FlagType extends JsonType<Boolean> {

  FlagType(String description) {
    super(description);
  }

  @Override
  public JsonType<Boolean> describedAs(String description) {
    return new FlagType(description);
  }

  @Override
  public Object writeTree(Boolean value) {
    return value;
  }

  @Override
  Boolean from(@Nullable Object tree, Place place) {
    if (tree instanceof Boolean flag) {
      return flag;
    }
    place.reportMismatch(tree, "true or false");
    return nothing();
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "boolean");
  }
}
