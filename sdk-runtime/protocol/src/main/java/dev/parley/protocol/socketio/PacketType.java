package dev.parley.protocol.socketio;

import dev.parley.protocol.ProtocolException;

/** What the first character of a packet says. The order is the wire's. */
enum PacketType {
  CONNECT,
  DISCONNECT,
  EVENT,
  ACK,
  CONNECT_ERROR,
  BINARY_EVENT,
  BINARY_ACK;

  private static final PacketType[] TYPES = values();

  static PacketType of(char digit) {
    int ordinal = digit - '0';
    if (ordinal < 0 || ordinal >= TYPES.length) {
      throw new ProtocolException("no Socket.IO packet begins like this one");
    }
    return TYPES[ordinal];
  }

  char digit() {
    return (char) ('0' + ordinal());
  }

  boolean isBinary() {
    return this == BINARY_EVENT || this == BINARY_ACK;
  }
}
