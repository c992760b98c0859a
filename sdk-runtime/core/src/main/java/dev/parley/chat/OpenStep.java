package dev.parley.chat;

import dev.parley.element.Element;

/** A step of work in progress. Close it to finish it. Safe for use by multiple threads. */
public interface OpenStep extends AutoCloseable {

  /** Returns the step's id. */
  String id();

  /** Shows what the work starts from. */
  void input(String text);

  /** Shows what the work led to, in place of any output so far. */
  void output(String text);

  /** Appends a token to the output. */
  void token(String token);

  /** Appends a token to the input. */
  void inputToken(String token);

  /** Highlights the output as this language, such as {@code sql}. */
  void language(String language);

  /** Highlights the input as this language; without a call it is JSON. */
  void inputLanguage(String language);

  /** Shows nothing of the input. */
  void hideInput();

  /** Shows the icon of this name, one of Lucide's, before the step. */
  void icon(String icon);

  /** Calls the step something else. */
  void rename(String name);

  /** Shows the step unfolded; pages fold it when it has ended, if told so. */
  void unfold(boolean untilItEnds);

  /**
   * Shows an element with the step.
   *
   * @throws java.io.UncheckedIOException if it cannot be read, or is too large
   */
  void show(Element element);

  /** Marks the step as failed, with the reason as its output. */
  void fail(String reason);

  /** Takes the step out of the chat. */
  void remove();

  /** Finishes the step; a second call does nothing. */
  @Override
  void close();
}
