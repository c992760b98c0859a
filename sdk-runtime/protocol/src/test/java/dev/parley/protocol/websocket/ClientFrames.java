package dev.parley.protocol.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A client's side of the wire: frames with a mask, right or wrong as the test wants them. */
final class ClientFrames {

  static final int FIN = 0x80;

  private static final byte[] MASK = {0x12, (byte) 0x9A, 0x00, (byte) 0xFF};

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ClientFrames text(String text) {
    return frame(FIN | Opcode.TEXT, text.getBytes(UTF_8));
  }

  ClientFrames binary(byte... payload) {
    return frame(FIN | Opcode.BINARY, payload);
  }

  ClientFrames close(int code, String reason) {
    byte[] words = reason.getBytes(UTF_8);
    ByteBuffer payload = ByteBuffer.allocate(2 + words.length);
    return frame(FIN | Opcode.CLOSE, payload.putShort((short) code).put(words).array());
  }

  /** Appends a frame whose first byte is {@code start}. */
  ClientFrames frame(int start, byte... payload) {
    int length = payload.length;
    if (length < 126) {
      return raw(start, 0x80 | length).payload(payload);
    }
    if (length < 0x10000) {
      return raw(start, 0x80 | 126, length >> 8, length).payload(payload);
    }
    return raw(start, 0x80 | 127, 0, 0, 0, 0, length >> 24, length >> 16, length >> 8, length)
        .payload(payload);
  }

  ClientFrames raw(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  private ClientFrames payload(byte... payload) {
    bytes.writeBytes(MASK);
    for (int i = 0; i < payload.length; i++) {
      bytes.write(payload[i] ^ MASK[i % MASK.length]);
    }
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
