package dev.parley.setting;

import org.jspecify.annotations.Nullable;

/**
 * A field for text.
 *
 * @param initial the text at first; may be empty
 * @param placeholder what an empty field shows; may be empty
 * @param multiline whether the text can have several lines
 */
public record TextInput(String initial, String placeholder, boolean multiline)
    implements Widget<String> {

  static final TextInput EMPTY = new TextInput("", "", false);

  /** Returns this field with another text at first. */
  public TextInput initially(String initial) {
    return new TextInput(initial, placeholder, multiline);
  }

  /** Returns this field with something to show while it is empty. */
  public TextInput placeholder(String placeholder) {
    return new TextInput(initial, placeholder, multiline);
  }

  /** Returns this field for several lines. */
  public TextInput withLines() {
    return new TextInput(initial, placeholder, true);
  }

  @Override
  public Object initialValue() {
    return initial;
  }

  /** Returns the text; null, which is what pages submit for an empty field, is empty. */
  @Override
  public String read(@Nullable Object value) throws UnfitValueException {
    return Texts.one(value);
  }
}
