package dev.parley.step;

import org.jspecify.annotations.Nullable;

/**
 * How a step is to be shown.
 *
 * @param language the language of the output, for highlighting; none for plain text
 * @param showInput the language of the input, when the input is shown; none hides it
 * @param open whether the page shows it unfolded
 * @param collapses whether the page folds it when it is finished
 */
public record StepLook(
    @Nullable String language, @Nullable String showInput, boolean open, boolean collapses) {

  /** Nothing special: the input as JSON, folded. */
  public static final StepLook PLAIN = new StepLook(null, "json", false, false);

  /** Returns this look with another language of the output; none for plain text. */
  public StepLook withLanguage(@Nullable String language) {
    return new StepLook(language, showInput, open, collapses);
  }

  /** Returns this look with another language of the input; none hides it. */
  public StepLook withShownInput(@Nullable String showInput) {
    return new StepLook(language, showInput, open, collapses);
  }

  /** Returns this look, shown unfolded or not, and folded at its end or not. */
  public StepLook folded(boolean open, boolean collapses) {
    return new StepLook(language, showInput, open, collapses);
  }
}
