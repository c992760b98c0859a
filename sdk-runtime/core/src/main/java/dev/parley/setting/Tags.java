package dev.parley.setting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field for words that a person thinks of.
 *
 * @param initial the words at first
 */
public record Tags(List<String> initial) implements Widget<List<String>> {

  /** Copies the words. */
  public Tags {
    initial = List.copyOf(initial);
  }

  /** Returns a field with other words at first. */
  public Tags initially(String... words) {
    return new Tags(List.of(words));
  }

  @Override
  public Object initialValue() {
    return initial;
  }

  /** Returns the words; null is none. */
  @Override
  public List<String> read(@Nullable Object value) throws UnfitValueException {
    return Texts.list(value);
  }
}
