package dev.parley.agent;

import dev.parley.message.Message;

/** A call of an {@code @OnMessage} handler. */
public interface MessageCall extends Call {

  /** Returns the message that the handler answers. */
  Message message();
}
