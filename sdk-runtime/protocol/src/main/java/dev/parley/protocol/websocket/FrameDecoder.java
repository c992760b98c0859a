package dev.parley.protocol.websocket;

import static dev.parley.protocol.websocket.CloseCode.INVALID_DATA;
import static dev.parley.protocol.websocket.CloseCode.PROTOCOL_ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads what a client sends over one WebSocket connection, cut wherever the network cuts it.
 *
 * <p>Memory grows with the bytes that have arrived, never with a length that was merely announced,
 * and an idle connection holds none. Not for use by several threads at once.
 */
public final class FrameDecoder {

  /** Takes what has arrived, in order. */
  @FunctionalInterface
  public interface Sink {

    /** Takes one item. */
    void accept(Incoming item);
  }

  private final FrameHeader header = new FrameHeader();
  private final MessageBuffer message;
  private final byte[] control = new byte[FrameHeader.MOST_CONTROL_BYTES];
  private boolean inPayload;
  private long taken; // of the frame's payload
  private boolean over;

  /**
   * Makes a decoder of one connection.
   *
   * @param maxMessage the most bytes of a message that is kept; the bytes of a larger one are
   *     dropped as they come, and it is reported as {@link Incoming.TooLarge}
   * @param hardCap the most bytes of a message that is waited for; a larger one breaks the protocol
   */
  public FrameDecoder(int maxMessage, long hardCap) {
    message = new MessageBuffer(maxMessage, hardCap);
  }

  /**
   * Reads all that remains in a buffer.
   *
   * @throws FrameException if the client breaks the protocol; what arrives after that, or after a
   *     {@link Incoming.Close}, is ignored
   */
  public void decode(ByteBuffer in, Sink sink) {
    try {
      while (!over && (inPayload || header.fill(in))) {
        if (!inPayload) {
          beginFrame();
        }
        takePayload(in);
        if (taken < header.length()) {
          return;
        }
        endFrame(sink);
      }
    } catch (FrameException e) {
      over = true;
      message.drop();
      throw e;
    } finally {
      in.position(in.limit());
    }
  }

  /** Returns how many bytes are held of a message that has not arrived whole. */
  public int held() {
    return message.size();
  }

  private void beginFrame() {
    inPayload = true;
    taken = 0;
    if (!Opcode.isControl(header.opcode())) {
      message.beginFrame(header.opcode(), header.length());
    }
  }

  private void takePayload(ByteBuffer in) {
    int count = (int) Math.min(in.remaining(), header.length() - taken);
    if (Opcode.isControl(header.opcode())) {
      in.get(control, (int) taken, count);
      header.unmask(control, (int) taken, count, taken);
    } else if (message.isTooLarge()) {
      in.position(in.position() + count);
    } else {
      byte[] bytes = message.reserve(count);
      in.get(bytes, message.size(), count);
      header.unmask(bytes, message.size(), count, taken);
      message.added(count);
    }
    taken += count;
  }

  private void endFrame(Sink sink) {
    int opcode = header.opcode();
    boolean last = header.isFinal();
    int length = (int) taken;
    inPayload = false;
    header.reset();
    switch (opcode) {
      case Opcode.PING -> sink.accept(new Incoming.Ping(controlData(length)));
      case Opcode.PONG -> sink.accept(new Incoming.Pong(controlData(length)));
      case Opcode.CLOSE -> {
        over = true;
        message.drop();
        sink.accept(close(length));
      }
      default -> {
        if (last) {
          sink.accept(message.take());
        }
      }
    }
  }

  private ByteBuffer controlData(int length) {
    return ByteBuffer.wrap(Arrays.copyOf(control, length)).asReadOnlyBuffer();
  }

  private Incoming close(int length) {
    if (length == 0) {
      return new Incoming.Close(CloseCode.NONE, "");
    }
    if (length == 1) {
      throw new FrameException(PROTOCOL_ERROR, "a close frame has half a code");
    }
    int code = ByteBuffer.wrap(control).getShort() & 0xFFFF;
    if (!CloseCode.isSendable(code)) {
      throw new FrameException(PROTOCOL_ERROR, "a close frame has the code " + code);
    }
    var check = new Utf8Check();
    if (!check.accepts(control, Short.BYTES, length) || !check.isComplete()) {
      throw new FrameException(INVALID_DATA, "a close frame's reason is not UTF-8");
    }
    return new Incoming.Close(code, new String(control, Short.BYTES, length - Short.BYTES, UTF_8));
  }
}
