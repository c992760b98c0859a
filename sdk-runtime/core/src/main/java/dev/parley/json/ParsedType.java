package dev.parley.json;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that is written as text of a certain form. */
final class ParsedType<T> extends JsonType<T> {

  private final Form<T> form;

  private ParsedType(String description, Form<T> form) {
    super(description);
    this.form = form;
  }

  ParsedType(Form<T> form) {
    this("", form);
  }

  @Override
  public JsonType<T> describedAs(String description) {
    return new ParsedType<>(description, form);
  }

  @Override
  public Object writeTree(T value) {
    return String.valueOf(value);
  }

  @Override
  T from(@Nullable Object tree, Place place) {
    if (tree instanceof String text) {
      try {
        return form.parse().apply(text);
      } catch (RuntimeException unparsable) {
        // What its parser says of it is not for everybody; what it should be is.
      }
    }
    place.reportMismatch(tree, form.noun());
    return nothing();
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "string");
    schema.putAll(form.keywords());
  }

  /**
   * A form of text.
   *
   * @param noun what it is called, with an example
   * @param keywords what a schema says of it
   * @param parse makes the value, or throws anything
   */
  record Form<T>(String noun, Map<String, Object> keywords, Function<String, T> parse) {}
}
