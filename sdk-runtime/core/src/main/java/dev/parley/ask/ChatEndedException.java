package dev.parley.ask;

import java.util.concurrent.CancellationException;

/** The chat was over before a question in it was answered. */
public final class ChatEndedException extends CancellationException {

  private static final long serialVersionUID = 1L;

  /** Makes an exception. */
  public ChatEndedException() {
    super("the chat is over: nobody will answer any more");
  }
}
