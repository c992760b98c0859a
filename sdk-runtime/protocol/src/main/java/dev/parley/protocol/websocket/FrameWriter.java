package dev.parley.protocol.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.bytes.ByteSink;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/**
 * Appends a server's frames to a buffer, many of them one after the other, so that they can leave
 * in one write. Not for use by several threads at once.
 */
public final class FrameWriter {

  private static final int UP_TO_64_KB = 0xFFFF;
  private static final byte[] REPLACEMENT = "\ufffd".getBytes(UTF_8);

  private final ByteSink sink;

  /** Makes a writer at the end of {@code sink}. */
  public FrameWriter(ByteSink sink) {
    this.sink = sink;
  }

  /**
   * Begins a text frame; what is appended to the buffer from now on is its payload.
   *
   * @return what {@link #endText} wants to know
   */
  public int beginText() {
    sink.put(FrameHeader.FINAL | Opcode.TEXT).put(0);
    return sink.size();
  }

  /** Ends the frame that {@link #beginText} began. Small payloads stay where they are. */
  public void endText(int start) {
    int length = sink.size() - start;
    int lengthBytes = lengthBytes(length);
    if (lengthBytes > 0) {
      sink.insertGap(start, lengthBytes);
    }
    sink.set(start - 1, shortLength(length));
    for (int i = 0; i < lengthBytes; i++) {
      sink.set(start + i, (int) ((long) length >>> (Byte.SIZE * (lengthBytes - 1 - i))));
    }
  }

  /** Appends a text frame. */
  public void text(CharSequence text) {
    int start = beginText();
    sink.utf8(text);
    endText(start);
  }

  /** Appends a binary frame with what remains in {@code data}. */
  public void binary(ByteBuffer data) {
    int length = data.remaining();
    int lengthBytes = lengthBytes(length);
    sink.put(FrameHeader.FINAL | Opcode.BINARY).put(shortLength(length));
    for (int i = lengthBytes - 1; i >= 0; i--) {
      sink.put((int) ((long) length >>> (Byte.SIZE * i)));
    }
    sink.put(data);
  }

  /** Appends a ping with what remains in {@code data}, 125 bytes at the most. */
  public void ping(ByteBuffer data) {
    control(Opcode.PING, data);
  }

  /** Appends a pong with what remains in {@code data}, 125 bytes at the most. */
  public void pong(ByteBuffer data) {
    control(Opcode.PONG, data);
  }

  /**
   * Appends a close frame; nothing may follow it.
   *
   * @param code why; {@link CloseCode#NONE} for a frame without a code
   * @param reason why, in words; shortened to what fits
   */
  public void close(int code, String reason) {
    if (code == CloseCode.NONE) {
      control(Opcode.CLOSE, ByteBuffer.allocate(0));
      return;
    }
    if (!CloseCode.isSendable(code)) {
      throw new IllegalArgumentException("no close frame has the code " + code);
    }
    ByteBuffer payload = ByteBuffer.allocate(FrameHeader.MOST_CONTROL_BYTES);
    payload.putShort((short) code);
    UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .replaceWith(REPLACEMENT)
        .encode(CharBuffer.wrap(reason), payload, true);
    control(Opcode.CLOSE, payload.flip());
  }

  private void control(int opcode, ByteBuffer data) {
    if (data.remaining() > FrameHeader.MOST_CONTROL_BYTES) {
      throw new IllegalArgumentException("a control frame has 125 bytes at the most");
    }
    sink.put(FrameHeader.FINAL | opcode).put(data.remaining()).put(data);
  }

  private static int shortLength(int length) {
    return switch (lengthBytes(length)) {
      case 0 -> length;
      case Short.BYTES -> FrameHeader.LENGTH_IN_2_BYTES;
      default -> FrameHeader.LENGTH_IN_8_BYTES;
    };
  }

  private static int lengthBytes(int length) {
    if (length <= FrameHeader.MOST_CONTROL_BYTES) {
      return 0;
    }
    return length <= UP_TO_64_KB ? Short.BYTES : Long.BYTES;
  }
}
