package dev.parley.server.transport;

import java.nio.ByteBuffer;

/**
 * What speaks over a connection: it takes the client's messages and is asked for its own.
 *
 * <p>Messages come in order, one at a time, on a virtual thread; taking one may wait. {@link #fill}
 * and {@link #position} are called on another thread, one at a time as well.
 */
public interface Peer {

  /**
   * Takes a text message.
   *
   * @throws dev.parley.protocol.ProtocolException if it is wrong, which ends the connection
   */
  void text(String message);

  /**
   * Takes a binary message.
   *
   * @throws dev.parley.protocol.ProtocolException if it is wrong, which ends the connection
   */
  void binary(ByteBuffer message);

  /** Hears of a message that was too large to be taken. */
  void tooLarge(long bytes);

  /** Adds the messages that are due, until there are no more or the sink is full. */
  void fill(MessageSink sink);

  /** Returns a number for how far the messages have come that were added so far. */
  long position();

  /** Hears that what was added up to a position has reached the client. On any thread. */
  void delivered(long position);

  /** Hears that the connection has ended; no call comes after this one but of {@link #fill}. */
  void closed();

  /** Makes the peer of a new connection. */
  @FunctionalInterface
  interface Factory {

    /** Makes the peer that will speak over the line. */
    Peer open(Line line);
  }
}
