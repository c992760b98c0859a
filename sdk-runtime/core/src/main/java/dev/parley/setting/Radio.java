package dev.parley.setting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buttons to choose one thing by.
 *
 * @param choices what can be chosen
 * @param initial the value that is chosen at first; null for none
 * @param <T> what is chosen
 */
public record Radio<T>(List<Choice<T>> choices, @Nullable String initial) implements Widget<T> {

  /**
   * Checks the choices.
   *
   * @throws IllegalArgumentException when there are none, or two of one value
   */
  public Radio {
    choices = Choice.distinct(choices);
  }

  static <T> Radio<T> of(List<Choice<T>> choices) {
    return new Radio<>(choices, Choice.distinct(choices).getFirst().value());
  }

  /**
   * Returns these buttons with another thing chosen at first.
   *
   * @throws IllegalArgumentException when it cannot be chosen
   */
  public Radio<T> initially(T thing) {
    return new Radio<>(choices, Choice.valueOf(thing, choices));
  }

  /** Returns these buttons with nothing chosen at first. */
  public Radio<T> initiallyNone() {
    return new Radio<>(choices, null);
  }

  @Override
  public @Nullable Object initialValue() {
    return initial;
  }

  @Override
  public T read(@Nullable Object value) throws UnfitValueException {
    return Choice.read(value, choices);
  }
}
