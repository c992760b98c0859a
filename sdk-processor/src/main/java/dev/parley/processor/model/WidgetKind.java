package dev.parley.processor.model;

import static dev.parley.processor.model.ValueShape.CONSTANT;
import static dev.parley.processor.model.ValueShape.CONSTANTS;
import static dev.parley.processor.model.ValueShape.DATE;
import static dev.parley.processor.model.ValueShape.DATES;
import static dev.parley.processor.model.ValueShape.DECIMAL;
import static dev.parley.processor.model.ValueShape.DOUBLE;
import static dev.parley.processor.model.ValueShape.FLAG;
import static dev.parley.processor.model.ValueShape.INT;
import static dev.parley.processor.model.ValueShape.LONG;
import static dev.parley.processor.model.ValueShape.PERIOD;
import static dev.parley.processor.model.ValueShape.TEXT;
import static dev.parley.processor.model.ValueShape.TEXTS;

import dev.parley.annotations.Checkbox;
import dev.parley.annotations.DatePicker;
import dev.parley.annotations.MultiSelect;
import dev.parley.annotations.NumberInput;
import dev.parley.annotations.Radio;
import dev.parley.annotations.Select;
import dev.parley.annotations.Slider;
import dev.parley.annotations.Switch;
import dev.parley.annotations.Tags;
import dev.parley.annotations.TextInput;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** What people can choose a setting with; a constant for each annotation of a widget. */
public enum WidgetKind {
  /** A slider over a range of numbers. */
  SLIDER(Slider.class, "slider", INT, LONG, DOUBLE, DECIMAL),
  /** A list to choose one thing from. */
  SELECT(Select.class, "select", TEXT, CONSTANT),
  /** Buttons to choose one thing by. */
  RADIO(Radio.class, "radio", TEXT, CONSTANT),
  /** A list to choose any number of things from. */
  MULTI_SELECT(MultiSelect.class, "multiSelect", TEXTS, CONSTANTS),
  /** A switch. */
  SWITCH(Switch.class, "toggle", FLAG),
  /** A box for a tick. */
  CHECKBOX(Checkbox.class, "checkbox", FLAG),
  /** A field for text. */
  TEXT_INPUT(TextInput.class, "textInput", TEXT),
  /** A field for a number. */
  NUMBER_INPUT(NumberInput.class, "numberInput", INT, LONG, DOUBLE, DECIMAL),
  /** A field for words. */
  TAGS(Tags.class, "tags", TEXTS),
  /** A calendar. */
  DATE_PICKER(DatePicker.class, "date", DATE, DATES, PERIOD);

  private final Class<? extends Annotation> annotation;
  private final String factory;
  private final List<ValueShape> fitting;

  WidgetKind(Class<? extends Annotation> annotation, String factory, ValueShape... fitting) {
    this.annotation = annotation;
    this.factory = factory;
    this.fitting = List.of(fitting);
  }

  /** Returns the annotation. */
  public Class<? extends Annotation> annotationType() {
    return annotation;
  }

  /** Returns the annotation as an author writes it, such as {@code @Slider}. */
  public String label() {
    return "@" + annotation.getSimpleName();
  }

  /** Returns the method of the runtime that makes the widget. */
  public String factory() {
    return factory;
  }

  /** Returns the shapes of value that the widget gives. */
  public List<ValueShape> fitting() {
    return fitting;
  }

  /** Returns the widgets that give a shape of value. */
  public static List<WidgetKind> giving(ValueShape shape) {
    return Stream.of(values()).filter(kind -> kind.fitting.contains(shape)).toList();
  }
}
