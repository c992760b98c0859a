package dev.parley.setting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person uses to choose a value.
 *
 * @param <T> the value, as an agent's record of settings has it
 */
public sealed interface Widget<T>
    permits Checkbox,
        DatePicker,
        MultiSelect,
        NumberInput,
        Radio,
        Select,
        Slider,
        Switch,
        Tags,
        TextInput {

  /** Returns the JSON-like value that the widget shows at first; null for none. */
  @Nullable Object initialValue();

  /**
   * Returns a JSON-like value as the record has it.
   *
   * @throws UnfitValueException when the widget cannot give this value
   */
  T read(@Nullable Object value) throws UnfitValueException;

  /** Makes a slider over a range of numbers; it begins at its lower end. */
  static <T extends Number> Slider<T> slider(NumberType<T> type, double min, double max) {
    return Slider.over(type, min, max);
  }

  /** Makes a list to choose one of some texts from; it begins with the first. */
  static Select<String> select(String... values) {
    return Select.of(Choice.of(values));
  }

  /** Makes a list to choose one constant from; it begins with the first. */
  static <E extends Enum<E>> Select<E> select(E[] constants) {
    return Select.of(Choice.of(constants));
  }

  /** Makes a list to choose one thing from; it begins with the first. */
  static <T> Select<T> select(List<Choice<T>> choices) {
    return Select.of(choices);
  }

  /** Makes buttons to choose one of some texts by; it begins with the first. */
  static Radio<String> radio(String... values) {
    return Radio.of(Choice.of(values));
  }

  /** Makes buttons to choose one constant by; it begins with the first. */
  static <E extends Enum<E>> Radio<E> radio(E[] constants) {
    return Radio.of(Choice.of(constants));
  }

  /** Makes buttons to choose one thing by; it begins with the first. */
  static <T> Radio<T> radio(List<Choice<T>> choices) {
    return Radio.of(choices);
  }

  /** Makes a list to choose any number of texts from; it begins with none. */
  static MultiSelect<String> multiSelect(String... values) {
    return MultiSelect.of(Choice.of(values));
  }

  /** Makes a list to choose any number of constants from; it begins with none. */
  static <E extends Enum<E>> MultiSelect<E> multiSelect(E[] constants) {
    return MultiSelect.of(Choice.of(constants));
  }

  /** Makes a list to choose any number of things from; it begins with none. */
  static <T> MultiSelect<T> multiSelect(List<Choice<T>> choices) {
    return MultiSelect.of(choices);
  }

  /** Makes a choice that is shown as its value. */
  static Choice<String> choice(String value) {
    return Choice.of(value);
  }

  /** Makes a choice. */
  static Choice<String> choice(String value, String label) {
    return new Choice<>(value, label, value);
  }

  /** Makes a switch that is off. */
  static Switch toggle() {
    return new Switch(false);
  }

  /** Makes a box without a tick. */
  static Checkbox checkbox() {
    return new Checkbox(false);
  }

  /** Makes an empty field for a line of text. */
  static TextInput textInput() {
    return TextInput.EMPTY;
  }

  /** Makes an empty field for a number. */
  static <T extends Number> NumberInput<T> numberInput(NumberType<T> type) {
    return NumberInput.of(type);
  }

  /** Makes an empty field for words that a person thinks of. */
  static Tags tags() {
    return new Tags(List.of());
  }

  /** Makes a calendar to choose a date from. */
  static DatePicker<LocalDate> date() {
    return DatePicker.of(false, List::getFirst);
  }

  /** Makes a calendar to choose a first and a last date from. */
  static DatePicker<List<LocalDate>> dates() {
    return DatePicker.of(true, Function.identity());
  }

  /** Makes a calendar to choose a first and a last date from, which make a value of their own. */
  static <T> DatePicker<T> dates(BiFunction<LocalDate, LocalDate, T> range) {
    return DatePicker.of(true, dates -> range.apply(dates.getFirst(), dates.getLast()));
  }
}
