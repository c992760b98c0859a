package dev.parley.protocol.engineio;

import java.nio.ByteBuffer;

/** An Engine.IO v4 packet. */
public sealed interface Packet {

  /** The server's first word: the connection's id and terms. */
  record Open(Handshake handshake) implements Packet {}

  /** This transport ends. */
  record Close() implements Packet {}

  /**
   * Are you there?
   *
   * @param data comes back in the {@link Pong}; {@code probe} when a transport is tried out
   */
  record Ping(String data) implements Packet {}

  /**
   * I am.
   *
   * @param data what the {@link Ping} brought
   */
  record Pong(String data) implements Packet {}

  /** Text for the layer above. */
  record Message(String text) implements Packet {}

  /** Bytes for the layer above. */
  record BinaryMessage(ByteBuffer data) implements Packet {

    /** Keeps a view of the bytes that nobody can write through; does not copy them. */
    public BinaryMessage {
      data = data.slice().asReadOnlyBuffer();
    }

    /** Returns the bytes as a view of its own: reading it changes nothing here. */
    @Override
    public ByteBuffer data() {
      return data.duplicate();
    }
  }

  /** The client has moved to this transport for good. */
  record Upgrade() implements Packet {}

  /** Nothing; ends a waiting poll. */
  record Noop() implements Packet {}
}
