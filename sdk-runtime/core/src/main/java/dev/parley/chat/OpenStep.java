package dev.parley.chat;

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

  /** Marks the step as failed, with the reason as its output. */
  void fail(String reason);

  /** Takes the step out of the chat. */
  void remove();

  /** Finishes the step; a second call does nothing. */
  @Override
  void close();
}
