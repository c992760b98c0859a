package dev.parley.chat;

/** A message that was sent, and can still be changed. Safe for use by multiple threads. */
public interface SentMessage {

  /** Returns the message's id. */
  String id();

  /** Returns the message's text. */
  String content();

  /** Replaces the message's text. */
  void update(String content);

  /** Takes the message out of the chat; a second call does nothing. */
  void remove();
}
