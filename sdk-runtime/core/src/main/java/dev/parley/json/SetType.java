package dev.parley.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set, with bounds to its size.
 *
 * @param <E> the type of what is in it
 */
public final class SetType<E extends @Nullable Object> extends JsonType<Set<E>> {

  private final JsonType<E> items;
  private final Sizes sizes;

  private SetType(String description, JsonType<E> items, Sizes sizes) {
    super(description);
    this.items = items;
    this.sizes = sizes;
  }

  SetType(JsonType<E> items) {
    this("", items, Sizes.ANY);
  }

  @Override
  public SetType<E> describedAs(String description) {
    return new SetType<>(description, items, sizes);
  }

  /** Returns this type for sets of so many items or more. */
  public SetType<E> sizeAtLeast(int size) {
    return new SetType<>(description(), items, sizes.atLeast(size));
  }

  /** Returns this type for sets of so many items or fewer. */
  public SetType<E> sizeAtMost(int size) {
    return new SetType<>(description(), items, sizes.atMost(size));
  }

  @Override
  public Object writeTree(Set<E> value) {
    var tree = new ArrayList<@Nullable Object>();
    value.forEach(each -> tree.add(items.writeTree(each)));
    return tree;
  }

  @Override
  Set<E> from(@Nullable Object tree, Place place) {
    if (!(tree instanceof List<?> list)) {
      place.reportMismatch(tree, "a list");
      return nothing();
    }
    sizes.check(list.size(), "item", place);
    var values = new LinkedHashSet<E>();
    for (int i = 0; i < list.size(); i++) {
      int known = place.problems().size();
      E value = items.readAt(list.get(i), place.item(i));
      if (!values.add(value) && place.problems().size() == known) {
        place.item(i).report("is " + Place.shown(list.get(i)) + ", which is there already");
      }
    }
    return Collections.unmodifiableSet(values);
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", "array");
    schema.put("items", writer.schema(items));
    schema.put("uniqueItems", true);
    sizes.addKeywords(schema, "Items");
  }

  @Override
  List<JsonType<?>> parts() {
    return List.of(items);
  }
}
