package dev.parley.element;

import dev.parley.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows and columns, to be shown as an element.
 *
 * {@snippet :
 * var towns = Table.of(list).column("city", Town::name).column("size", Town::size).build();
 * }
 *
 * @param columns the names of the columns
 * @param rows the cells, a row each, as many as there are columns; what is no text, number, boolean
 *     or null is shown as it describes itself
 */
public record Table(List<String> columns, List<List<@Nullable Object>> rows) {

  /**
   * Copies the lists; the cells may be null.
   *
   * @throws IllegalArgumentException when a row has more or fewer cells than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    int width = columns.size();
    var copies = new ArrayList<List<@Nullable Object>>(rows.size());
    for (List<@Nullable Object> row : rows) {
      if (row.size() != width) {
        throw new IllegalArgumentException(
            "row %d has %d cells, and the table %d columns"
                .formatted(copies.size() + 1, row.size(), width));
      }
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copies);
  }

  /** Makes a table of maps, a row each; its columns are all keys in the order of appearance. */
  public static Table ofMaps(List<? extends Map<String, ? extends @Nullable Object>> maps) {
    SequencedSet<String> columns = new LinkedHashSet<>();
    maps.forEach(map -> columns.addAll(map.keySet()));
    var rows = new ArrayList<List<@Nullable Object>>(maps.size());
    for (Map<String, ? extends @Nullable Object> map : maps) {
      var row = new ArrayList<@Nullable Object>(columns.size());
      columns.forEach(column -> row.add(map.get(column)));
      rows.add(row);
    }
    return new Table(List.copyOf(columns), rows);
  }

  /** Begins a table of anything, such as records, a row each. */
  public static <T> Builder<T> of(List<T> things) {
    return new Builder<>(things);
  }

  /** Writes the table as the pages read it. */
  String toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("columns", columns);
    json.put("index", IntStream.range(0, rows.size()).boxed().toList());
    json.put("data", rows.stream().map(Table::shown).toList());
    return Json.write(json);
  }

  private static List<@Nullable Object> shown(List<@Nullable Object> row) {
    var cells = new ArrayList<@Nullable Object>(row.size());
    row.forEach(cell -> cells.add(shown(cell)));
    return cells;
  }

  private static @Nullable Object shown(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case Double fraction when !Double.isFinite(fraction) -> null;
      case Float fraction when !Float.isFinite(fraction) -> null;
      case String _, Boolean _ -> cell;
      case Byte _, Short _, Integer _, Long _, Float _, Double _, BigInteger _, BigDecimal _ ->
          cell;
      default -> cell.toString();
    };
  }

  /**
   * A table whose columns are still to come. Confined to one thread.
   *
   * @param <T> what a row is made of
   */
  public static final class Builder<T> {

    private final List<T> things;
    private final SequencedMap<String, Function<? super T, ? extends @Nullable Object>> columns =
        new LinkedHashMap<>();

    private Builder(List<T> things) {
      this.things = List.copyOf(things);
    }

    /**
     * Adds a column.
     *
     * @param cell gives a row's cell
     * @throws IllegalArgumentException when there is a column of that name
     */
    public Builder<T> column(String name, Function<? super T, ? extends @Nullable Object> cell) {
      if (columns.putIfAbsent(name, cell) != null) {
        throw new IllegalArgumentException("there are two columns '%s'".formatted(name));
      }
      return this;
    }

    /** Makes the table. */
    public Table build() {
      var rows = new ArrayList<List<@Nullable Object>>(things.size());
      for (T thing : things) {
        var row = new ArrayList<@Nullable Object>(columns.size());
        columns.values().forEach(cell -> row.add(cell.apply(thing)));
        rows.add(row);
      }
      return new Table(List.copyOf(columns.sequencedKeySet()), rows);
    }
  }
}
