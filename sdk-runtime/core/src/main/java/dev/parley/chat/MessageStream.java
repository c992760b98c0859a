package dev.parley.chat;

/**
 * A message that arrives in tokens. Close it to finish it; a stream that had no token leaves no
 * message. Safe for use by multiple threads, though tokens are only ordered within one.
 */
public interface MessageStream extends AutoCloseable {

  /** Returns the message's id. */
  String id();

  /**
   * Appends a token.
   *
   * @throws IllegalStateException once the stream is closed
   */
  void token(String token);

  /**
   * Replaces everything said so far.
   *
   * @throws IllegalStateException once the stream is closed
   */
  void replace(String content);

  /** Finishes the message and returns it; a second call returns the same. */
  SentMessage finish();

  /** Finishes the message; a second call does nothing. */
  @Override
  void close();
}
