package dev.parley.setting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A field for a number.
 *
 * @param type the type of the number
 * @param min the least number that is allowed; null for any
 * @param max the greatest number that is allowed; null for any
 * @param initial the number at first; null for an empty field
 * @param placeholder what an empty field shows; may be empty
 * @param <T> the type of the number
 */
public record NumberInput<T extends Number>(
    NumberType<T> type,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal initial,
    String placeholder)
    implements Widget<T> {

  static <T extends Number> NumberInput<T> of(NumberType<T> type) {
    return new NumberInput<>(type, null, null, null, "");
  }

  /** Returns this field for numbers from this one on. */
  public NumberInput<T> atLeast(double min) {
    return new NumberInput<>(type, BigDecimal.valueOf(min), max, initial, placeholder);
  }

  /** Returns this field for numbers up to this one. */
  public NumberInput<T> atMost(double max) {
    return new NumberInput<>(type, min, BigDecimal.valueOf(max), initial, placeholder);
  }

  /** Returns this field with a number at first. */
  public NumberInput<T> initially(double initial) {
    return new NumberInput<>(type, min, max, NumberType.plain(initial), placeholder);
  }

  /** Returns this field with something to show while it is empty. */
  public NumberInput<T> placeholder(String placeholder) {
    return new NumberInput<>(type, min, max, initial, placeholder);
  }

  @Override
  public @Nullable Object initialValue() {
    return initial;
  }

  /** Returns the number; a page submits one that a person has edited as a text. */
  @Override
  public T read(@Nullable Object value) throws UnfitValueException {
    BigDecimal number = type.number(value);
    NumberType.requireBetween(min == null ? number : min, max == null ? number : max, number);
    return type.of(number);
  }
}
