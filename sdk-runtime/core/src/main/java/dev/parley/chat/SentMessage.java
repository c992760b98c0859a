package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.element.Element;

/** A message that was sent, and can still be changed. Safe for use by multiple threads. */
public interface SentMessage {

  /** Returns the message's id. */
  String id();

  /** Returns the message's text. */
  String content();

  /** Replaces the message's text. */
  void update(String content);

  /**
   * Shows one more element with the message.
   *
   * @throws java.io.UncheckedIOException if it cannot be read, or is too large
   */
  void show(Element element);

  /** Puts one more button on the message. */
  void show(Action action);

  /** Takes all buttons off the message. */
  void removeActions();

  /** Takes the message out of the chat; a second call does nothing. */
  void remove();
}
