package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.bytes.ByteSink;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A sink of frames whose messages can be read back, for tests of other rooms. */
public final class SinkOfText {

  private final ByteSink bytes = new ByteSink(64);
  private final MessageSink sink;

  /** Makes an empty sink for a reader who keeps up or not. */
  public SinkOfText(boolean slow) {
    sink = MessageSink.ofFrames(bytes, 64 * 1024, slow);
  }

  public MessageSink sink() {
    return sink;
  }

  /** Returns the messages so far. */
  public List<String> messages() {
    var messages = new ArrayList<String>();
    ByteBuffer left = bytes.view();
    while (left.hasRemaining()) {
      left.get(); // every frame is whole, and text
      int length = left.get();
      if (length == 126) {
        length = left.getShort() & 0xFFFF;
      }
      var text = new byte[length];
      left.get(text);
      messages.add(new String(text, UTF_8));
    }
    return messages;
  }
}
