package dev.parley.setting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list to choose any number of things from.
 *
 * @param choices what can be chosen
 * @param initial the values that are chosen at first
 * @param <T> what is chosen
 */
public record MultiSelect<T>(List<Choice<T>> choices, List<String> initial)
    implements Widget<List<T>> {

  /**
   * Checks the choices.
   *
   * @throws IllegalArgumentException when there are none, or two of one value
   */
  public MultiSelect {
    choices = Choice.distinct(choices);
    initial = List.copyOf(initial);
  }

  static <T> MultiSelect<T> of(List<Choice<T>> choices) {
    return new MultiSelect<>(choices, List.of());
  }

  /**
   * Returns this list with other things chosen at first.
   *
   * @throws IllegalArgumentException when one cannot be chosen
   */
  @SafeVarargs
  public final MultiSelect<T> initially(T... things) {
    var values = new ArrayList<String>();
    for (T thing : things) {
      values.add(Choice.valueOf(thing, choices));
    }
    return new MultiSelect<>(choices, values);
  }

  @Override
  public Object initialValue() {
    return initial;
  }

  /** Returns what was chosen, each once; null is nothing. */
  @Override
  public List<T> read(@Nullable Object value) throws UnfitValueException {
    var chosen = new ArrayList<T>();
    for (Object each : Texts.list(value)) {
      T thing = Choice.read(each, choices);
      if (!chosen.contains(thing)) {
        chosen.add(thing);
      }
    }
    return List.copyOf(chosen);
  }
}
