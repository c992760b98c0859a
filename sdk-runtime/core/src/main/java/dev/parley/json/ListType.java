package dev.parley.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list, with bounds to its size.
 *
 * @param <E> the type of what is in it
 */
public final class ListType<E extends @Nullable Object> extends JsonType<List<E>> {

  private final JsonType<E> items;
  private final Sizes sizes;

  private ListType(String description, JsonType<E> items, Sizes sizes) {
    super(description);
    this.items = items;
    this.sizes = sizes;
  }

  ListType(JsonType<E> items) {
    this("", items, Sizes.ANY);
  }

  @Override
  public ListType<E> describedAs(String description) {
    return new ListType<>(description, items, sizes);
  }

  /** Returns this type for lists of so many items or more. */
  public ListType<E> sizeAtLeast(int size) {
    return new ListType<>(description(), items, sizes.atLeast(size));
  }

  /** Returns this type for lists of so many items or fewer. */
  public ListType<E> sizeAtMost(int size) {
    return new ListType<>(description(), items, sizes.atMost(size));
  }

  @Override
  public Object writeTree(List<E> value) {
    var tree = new ArrayList<@Nullable Object>();
    value.forEach(each -> tree.add(items.writeTree(each)));
    return tree;
  }

  @Override
  List<E> from(@Nullable Object tree, Place place) {
    if (!(tree instanceof List<?> list)) {
      place.reportMismatch(tree, "a list");
      return nothing();
    }
    sizes.check(list.size(), "item", place);
    var values = new ArrayList<E>(list.size());
    for (int i = 0; i < list.size(); i++) {
      values.add(items.readAt(list.get(i), place.item(i)));
    }
    return Collections.unmodifiableList(values);
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "array");
    schema.put("items", writer.schema(items));
    sizes.addKeywords(schema, "Items");
  }

  @Override
  List<JsonType<?>> parts() {
    return List.of(items);
  }
}
