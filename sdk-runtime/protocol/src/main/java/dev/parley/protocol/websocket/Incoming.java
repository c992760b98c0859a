package dev.parley.protocol.websocket;

import java.nio.ByteBuffer;

/** What arrives over a WebSocket connection. */
public sealed interface Incoming {

  /** A whole text message. */
  record Text(String text) implements Incoming {}

  /** A whole binary message; the bytes are the receiver's to keep. */
  record Binary(ByteBuffer data) implements Incoming {}

  /** To be answered by a pong with the same data. */
  record Ping(ByteBuffer data) implements Incoming {}

  /** The answer to a ping, or a sign of life. */
  record Pong(ByteBuffer data) implements Incoming {}

  /**
   * The peer closes; nothing arrives after it.
   *
   * @param code why; {@link CloseCode#NONE} if it does not say
   * @param reason why, in words; mostly empty
   */
  record Close(int code, String reason) implements Incoming {}

  /**
   * A message that was larger than is allowed; it was not kept.
   *
   * @param size how many bytes it had
   */
  record TooLarge(long size) implements Incoming {}
}
