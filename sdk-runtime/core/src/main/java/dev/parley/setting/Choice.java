package dev.parley.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen.
 *
 * @param value the text that stands for it on the wire
 * @param label what people read
 * @param thing what it is to the agent
 * @param <T> what it is to the agent
 */
public record Choice<T>(String value, String label, T thing) {

  static Choice<String> of(String value) {
    return new Choice<>(value, value, value);
  }

  static List<Choice<String>> of(String... values) {
    return Stream.of(values).map(Choice::of).toList();
  }

  static <E extends Enum<E>> List<Choice<E>> of(E[] constants) {
    return Arrays.stream(constants)
        .map(constant -> new Choice<>(constant.name(), labelOf(constant), constant))
        .toList();
  }

  /** Returns the choices, whose values must be different ones. */
  static <T> List<Choice<T>> distinct(List<Choice<T>> choices) {
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to choose from");
    }
    if (choices.stream().map(Choice::value).distinct().count() < choices.size()) {
      throw new IllegalArgumentException("two choices have the same value: " + choices);
    }
    return List.copyOf(choices);
  }

  /** Returns the thing that a value of the wire stands for. */
  static <T> T read(@Nullable Object value, List<Choice<T>> choices) throws UnfitValueException {
    for (Choice<T> choice : choices) {
      if (choice.value().equals(value)) {
        return choice.thing();
      }
    }
    throw new UnfitValueException("must be one of " + labels(choices));
  }

  static <T> String labels(List<Choice<T>> choices) {
    return String.join(", ", choices.stream().map(Choice::label).toList());
  }

  /** Returns the value that stands for a thing. */
  static <T> String valueOf(T thing, List<Choice<T>> choices) {
    return choices.stream()
        .filter(choice -> choice.thing().equals(thing))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is not among the choices %s".formatted(thing, labels(choices))))
        .value();
  }

  /** A constant that has a text of its own shows it; another shows its name, as words. */
  private static String labelOf(Enum<?> constant) {
    String text = constant.toString();
    if (!text.equals(constant.name())) {
      return text;
    }
    String words = text.replace('_', ' ').strip();
    return words.isEmpty() ? text : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
