package dev.parley.protocol.websocket;

import static dev.parley.protocol.websocket.CloseCode.INVALID_DATA;
import static dev.parley.protocol.websocket.CloseCode.PROTOCOL_ERROR;
import static dev.parley.protocol.websocket.CloseCode.TOO_LARGE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The message that is arriving, frame by frame; holds no memory between two messages. */
final class MessageBuffer {

  private static final byte[] NOTHING = {};

  private static final int FIRST_GROWTH = 256;

  private final int maxMessage;
  private final long hardCap;
  private final Utf8Check utf8 = new Utf8Check();
  private byte[] bytes = NOTHING;
  private int size;
  private long announced;
  private boolean begun;
  private boolean text;

  MessageBuffer(int maxMessage, long hardCap) {
    this.maxMessage = maxMessage;
    this.hardCap = hardCap;
  }

  /** Begins a message or goes on with it. */
  void beginFrame(int opcode, long length) {
    if (begun != (opcode == Opcode.CONTINUATION)) {
      throw new FrameException(
          PROTOCOL_ERROR,
          begun
              ? "a message begins before the one before it has ended"
              : "a message goes on that has not begun");
    }
    if (!begun) {
      begun = true;
      text = opcode == Opcode.TEXT;
      utf8.reset();
    }
    if (length > hardCap - announced) {
      throw new FrameException(TOO_LARGE, "a message has more than " + hardCap + " bytes");
    }
    announced += length;
    if (isTooLarge()) {
      release();
    }
  }

  /** Tells whether the message's bytes are not to be kept. */
  boolean isTooLarge() {
    return announced > maxMessage;
  }

  int size() {
    return size;
  }

  /** Returns the array with room for {@code count} bytes from {@link #size} on. */
  byte[] reserve(int count) {
    int needed = size + count;
    if (needed > bytes.length) {
      int grown = Math.max(bytes.length * 2, FIRST_GROWTH);
      long useful = Math.min(grown, announced); // a message that is whole gets its exact size
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, useful));
    }
    return bytes;
  }

  /** Counts bytes that were written after {@link #reserve}. */
  void added(int count) {
    if (text && !utf8.accepts(bytes, size, size + count)) {
      throw notUtf8();
    }
    size += count;
  }

  /** Ends the message and returns it. */
  Incoming take() {
    try {
      if (isTooLarge()) {
        return new Incoming.TooLarge(announced);
      }
      if (!text) {
        byte[] exact = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        return new Incoming.Binary(ByteBuffer.wrap(exact));
      }
      if (!utf8.isComplete()) {
        throw notUtf8();
      }
      return new Incoming.Text(new String(bytes, 0, size, UTF_8));
    } finally {
      drop();
    }
  }

  /** Forgets the message. */
  void drop() {
    release();
    begun = false;
    announced = 0;
  }

  private void release() {
    bytes = NOTHING;
    size = 0;
  }

  private static FrameException notUtf8() {
    return new FrameException(INVALID_DATA, "a text message is not UTF-8");
  }
}
