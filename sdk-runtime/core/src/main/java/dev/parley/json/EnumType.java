package dev.parley.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constant of an enum, by its name. */
final class EnumType<E extends Enum<E>> extends JsonType<E> {

  private final Map<String, E> constants;

  private EnumType(String description, Map<String, E> constants) {
    super(description);
    this.constants = constants;
  }

  EnumType(List<E> constants) {
    this("", byName(constants));
  }

  private static <E extends Enum<E>> Map<String, E> byName(List<E> constants) {
    var map = new LinkedHashMap<String, E>();
    constants.forEach(each -> map.put(each.name(), each));
    return map;
  }

  @Override
  public JsonType<E> describedAs(String description) {
    return new EnumType<>(description, constants);
  }

  @Override
  public Object writeTree(E value) {
    return value.name();
  }

  @Override
  E from(@Nullable Object tree, Place place) {
    E constant = tree instanceof String name ? constants.get(name) : null;
    if (constant == null) {
      place.reportMismatch(tree, "one of " + String.join(", ", constants.keySet()));
      return nothing();
    }
    return constant;
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "string");
    schema.put("enum", new ArrayList<>(constants.keySet()));
  }
}
