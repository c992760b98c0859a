package dev.parley.json;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object that is one of several kinds; its property {@code type} tells which. */
final class OneOfType<S> extends JsonType<S> {

  static final String TAG = "type";

  private final Choice<S> choice;

  private OneOfType(String description, Choice<S> choice) {
    super(description);
    this.choice = choice;
  }

  OneOfType(String name, List<Variant<? extends S>> variants) {
    this("", new Choice<>(name, List.copyOf(variants)));
  }

  @Override
  public JsonType<S> describedAs(String description) {
    return new OneOfType<>(description, choice);
  }

  @Override
  public Object writeTree(S value) {
    return choice.variants().stream()
        .flatMap(variant -> variant.written(value).stream())
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                value.getClass().getSimpleName() + " is no kind of " + choice.name()));
  }

  @Override
  S from(@Nullable Object tree, Place place) {
    if (!(tree instanceof Map<?, ?> object)) {
      place.reportMismatch(tree, "an object");
      return nothing();
    }
    for (Variant<? extends S> variant : choice.variants()) {
      if (variant.name().equals(object.get(TAG))) {
        return variant.type().from(object, Optional.of(TAG), place);
      }
    }
    String wanted =
        "one of " + choice.variants().stream().map(Variant::name).collect(joining(", "));
    if (object.containsKey(TAG)) {
      place.property(TAG).reportMismatch(object.get(TAG), wanted);
    } else {
      place.property(TAG).report("is missing, and must be " + wanted);
    }
    return nothing();
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    var kinds = new ArrayList<Map<String, @Nullable Object>>();
    for (Variant<? extends S> variant : choice.variants()) {
      kinds.add(schema(variant, writer));
    }
    schema.put("oneOf", kinds);
  }

  private static Map<String, @Nullable Object> schema(Variant<?> variant, SchemaWriter writer) {
    var schema = new LinkedHashMap<String, @Nullable Object>();
    schema.put("type", "object");
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put(TAG, Map.of("const", variant.name()));
    var required = new ArrayList<>(List.of(TAG));
    variant.type().addProperties(properties, required, writer);
    RecordType.addObject(schema, properties, required);
    if (!variant.type().description().isEmpty()) {
      schema.put("description", variant.type().description());
    }
    return schema;
  }

  @Override
  List<JsonType<?>> parts() {
    return choice.variants().stream().flatMap(each -> each.type().parts().stream()).toList();
  }

  @Override
  Optional<Shape> shape() {
    return Optional.of(choice);
  }

  /** The kinds to choose from. */
  private static final class Choice<S> implements Shape {
    private final String name;
    private final List<Variant<? extends S>> variants;

    Choice(String name, List<Variant<? extends S>> variants) {
      this.name = name;
      this.variants = variants;
    }

    @Override
    public String name() {
      return name;
    }

    List<Variant<? extends S>> variants() {
      return variants;
    }
  }
}
