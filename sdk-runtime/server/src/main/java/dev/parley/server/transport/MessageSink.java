package dev.parley.server.transport;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.engineio.Packet;
import dev.parley.protocol.engineio.PacketCodec;
import dev.parley.protocol.engineio.PayloadCodec;
import dev.parley.protocol.websocket.FrameWriter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The messages that leave a connection next, one after the other in one buffer: frames of a
 * WebSocket, or packets of a polling answer. Not for use by several threads at once.
 */
public final class MessageSink {

  /** Some client libraries take no more packets than this from one answer. */
  private static final int MOST_POLLED = 16;

  private final ByteSink bytes;
  private final int enough;
  private final boolean slow;
  private final @Nullable FrameWriter frames;
  private int messages;
  private int start;

  private MessageSink(ByteSink bytes, int enough, boolean slow, @Nullable FrameWriter frames) {
    this.bytes = bytes;
    this.enough = enough;
    this.slow = slow;
    this.frames = frames;
  }

  /** Makes a sink of WebSocket frames at the end of {@code bytes}. */
  static MessageSink ofFrames(ByteSink bytes, int enough, boolean slow) {
    return new MessageSink(bytes, enough, slow, new FrameWriter(bytes));
  }

  /** Makes a sink of a polling answer's packets; whoever polls is slow. */
  static MessageSink ofPayload(ByteSink bytes, int enough) {
    return new MessageSink(bytes, enough, true, null);
  }

  /** Tells whether nothing more should be added; one message too many does no harm. */
  public boolean isFull() {
    return bytes.size() >= enough || (frames == null && messages >= MOST_POLLED);
  }

  /** Tells whether the client does not keep up: what can be joined into one message should be. */
  public boolean isSlow() {
    return slow;
  }

  /**
   * Begins a message.
   *
   * @return where the message's Engine.IO packet is to be written, its type included
   */
  public ByteSink begin() {
    if (frames == null) {
      PayloadCodec.separate(bytes, 0);
    } else {
      start = frames.beginText();
    }
    return bytes;
  }

  /** Ends the message. */
  public void end() {
    messages++;
    if (frames != null) {
      frames.endText(start);
    }
  }

  /** Adds a message of bytes. */
  public void addBinary(ByteBuffer data) {
    messages++;
    if (frames == null) {
      PayloadCodec.append(new Packet.BinaryMessage(data), bytes, 0);
    } else {
      frames.binary(data);
    }
  }

  /** Adds a packet that has a text. */
  void add(Packet packet) {
    PacketCodec.append(packet, begin());
    end();
  }
}
