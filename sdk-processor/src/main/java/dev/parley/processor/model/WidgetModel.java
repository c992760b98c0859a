package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What people choose a setting with: what the author said, and no more. */
public sealed interface WidgetModel {

  /** A slider or a field for a number. */
  record Numbers(
      WidgetKind kind,
      ValueShape shape,
      OptionalDouble min,
      OptionalDouble max,
      OptionalDouble step,
      OptionalDouble initial,
      String placeholder)
      implements WidgetModel {}

  /**
   * Something to choose from.
   *
   * @param constants the enum whose constants are the choices, if they are
   * @param items the choices otherwise
   * @param initial what is chosen at first
   * @param none whether nothing is chosen at first where one thing is to be chosen
   */
  record Choices(
      WidgetKind kind,
      Optional<ClassName> constants,
      List<Item> items,
      List<String> initial,
      boolean none)
      implements WidgetModel {

    /** Copies the lists. */
    public Choices {
      items = List.copyOf(items);
      initial = List.copyOf(initial);
    }
  }

  /** A switch or a box for a tick. */
  record Flag(WidgetKind kind, boolean initial) implements WidgetModel {}

  /** A field for text. */
  record Text(String initial, String placeholder, boolean multiline) implements WidgetModel {}

  /** A field for words. */
  record Words(List<String> initial) implements WidgetModel {

    /** Copies the words. */
    public Words {
      initial = List.copyOf(initial);
    }
  }

  /**
   * A calendar.
   *
   * @param range whether two dates are chosen
   * @param period the author's record of two dates, if they make one
   */
  record Dates(
      boolean range,
      Optional<ClassName> period,
      List<String> initial,
      String min,
      String max,
      String format,
      String placeholder)
      implements WidgetModel {

    /** Copies the dates. */
    public Dates {
      initial = List.copyOf(initial);
    }
  }

  /**
   * Something that can be chosen.
   *
   * @param value what stands for it
   * @param label what people read; empty for the value
   */
  record Item(String value, String label) {

    /** Reads {@code value} or {@code value=label}. */
    public static Item of(String text) {
      int end = text.indexOf('=');
      return end < 0
          ? new Item(text, "")
          : new Item(text.substring(0, end).strip(), text.substring(end + 1).strip());
    }
  }
}
