package dev.parley.protocol.websocket;

import static dev.parley.protocol.websocket.CloseCode.PROTOCOL_ERROR;

import java.nio.ByteBuffer;

/**
 * Collects a frame's header byte by byte, however it is cut, and refuses what a client may not
 * send. Reused from frame to frame.
 */
final class FrameHeader {

  static final int FINAL = 0x80;
  static final int MASKED = 0x80;
  static final int LENGTH_IN_2_BYTES = 126;
  static final int LENGTH_IN_8_BYTES = 127;
  static final int MOST_CONTROL_BYTES = 125;

  private static final int RESERVED = 0x70;
  private static final int OPCODE = 0x0F;
  private static final int MASK_BYTES = 4;
  private static final int START = 2;

  private final byte[] bytes = new byte[START + Long.BYTES + MASK_BYTES];
  private int filled;
  private int needed = START;
  private long length;

  /** Takes what it needs from {@code in}; tells whether the header is complete and right. */
  boolean fill(ByteBuffer in) {
    while (in.hasRemaining() && filled < needed) {
      bytes[filled++] = in.get();
      if (filled == START) {
        checkStart();
        needed = START + lengthBytes() + MASK_BYTES;
      }
    }
    if (filled < needed) {
      return false;
    }
    length = readLength();
    return true;
  }

  /** Forgets the frame. */
  void reset() {
    filled = 0;
    needed = START;
  }

  boolean isFinal() {
    return (bytes[0] & FINAL) != 0;
  }

  int opcode() {
    return bytes[0] & OPCODE;
  }

  long length() {
    return length;
  }

  /**
   * Uncovers a piece of the payload, eight bytes at a time.
   *
   * @param offset where in the payload the piece begins
   */
  void unmask(byte[] piece, int from, int count, long offset) {
    int mask = ByteBuffer.wrap(bytes).getInt(needed - MASK_BYTES);
    int turned = Integer.rotateLeft(mask, Byte.SIZE * (int) (offset % MASK_BYTES));
    long wide = ((long) turned << Integer.SIZE) | Integer.toUnsignedLong(turned);
    ByteBuffer view = ByteBuffer.wrap(piece, from, count);
    while (view.remaining() >= Long.BYTES) {
      view.putLong(view.getLong(view.position()) ^ wide);
    }
    while (view.hasRemaining()) {
      view.put((byte) (view.get(view.position()) ^ (wide >>> (Long.SIZE - Byte.SIZE))));
      wide = Long.rotateLeft(wide, Byte.SIZE);
    }
  }

  private void checkStart() {
    if ((bytes[0] & RESERVED) != 0) {
      throw new FrameException(PROTOCOL_ERROR, "a frame uses an extension that was not agreed on");
    }
    if (!Opcode.isKnown(opcode())) {
      throw new FrameException(PROTOCOL_ERROR, "a frame has the unknown opcode " + opcode());
    }
    if ((bytes[1] & MASKED) == 0) {
      throw new FrameException(PROTOCOL_ERROR, "a client's frame is not masked");
    }
    if (Opcode.isControl(opcode()) && (!isFinal() || shortLength() > MOST_CONTROL_BYTES)) {
      throw new FrameException(PROTOCOL_ERROR, "a control frame is in fragments or too long");
    }
  }

  private int shortLength() {
    return bytes[1] & 0x7F;
  }

  private int lengthBytes() {
    return switch (shortLength()) {
      case LENGTH_IN_2_BYTES -> Short.BYTES;
      case LENGTH_IN_8_BYTES -> Long.BYTES;
      default -> 0;
    };
  }

  private long readLength() {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    return switch (shortLength()) {
      case LENGTH_IN_2_BYTES -> atLeast(LENGTH_IN_2_BYTES, header.getShort(START) & 0xFFFF);
      case LENGTH_IN_8_BYTES -> atLeast(0x10000, header.getLong(START));
      default -> shortLength();
    };
  }

  /** A negative length, whose highest bit must not be set, fails here, too. */
  private static long atLeast(long smallest, long length) {
    if (length < smallest) {
      throw new FrameException(PROTOCOL_ERROR, "a frame does not spell its length as it must");
    }
    return length;
  }
}
