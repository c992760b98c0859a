package dev.parley.setting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list to choose one thing from.
 *
 * @param choices what can be chosen
 * @param initial the value that is chosen at first; null for none
 * @param <T> what is chosen
 */
public record Select<T>(List<Choice<T>> choices, @Nullable String initial) implements Widget<T> {

  /**
   * Checks the choices.
   *
   * @throws IllegalArgumentException when there are none, or two of one value
   */
  public Select {
    choices = Choice.distinct(choices);
  }

  static <T> Select<T> of(List<Choice<T>> choices) {
    return new Select<>(choices, Choice.distinct(choices).getFirst().value());
  }

  /**
   * Returns this list with another thing chosen at first.
   *
   * @throws IllegalArgumentException when it cannot be chosen
   */
  public Select<T> initially(T thing) {
    return new Select<>(choices, Choice.valueOf(thing, choices));
  }

  /** Returns this list with nothing chosen at first. */
  public Select<T> initiallyNone() {
    return new Select<>(choices, null);
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
