package dev.parley.server.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** A WebSocket frame that a server sent. */
public record Frame(boolean last, int opcode, ByteBuffer payload) {

  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  public String text() {
    return UTF_8.decode(payload.duplicate()).toString();
  }

  public int closeCode() {
    return payload.remaining() < 2 ? 1005 : payload.getShort(payload.position()) & 0xFFFF;
  }
}
