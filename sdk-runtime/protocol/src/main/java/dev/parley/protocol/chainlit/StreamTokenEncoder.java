package dev.parley.protocol.chainlit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.protocol.bytes.ByteSink;

/**
 * Writes the {@code stream_token} events of one step: what is the same in all of them is spelled
 * once, and none of them makes an object.
 *
 * <p>Safe for use by several threads, each with its own buffer.
 */
public final class StreamTokenEncoder {

  private static final byte[] OUTPUT_END =
      "\",\"isSequence\":false,\"isInput\":false}]".getBytes(US_ASCII);

  private static final byte[] INPUT_END =
      "\",\"isSequence\":false,\"isInput\":true}]".getBytes(US_ASCII);

  private final byte[] start;

  /** Makes an encoder of one step's tokens. */
  public StreamTokenEncoder(String stepId) {
    var sink = new ByteSink(128);
    sink.ascii(ServerEvent.START).ascii("\"stream_token\",{\"id\":").jsonString(stepId);
    start = sink.ascii(",\"token\":\"").toByteArray();
  }

  /** Appends a token of the step's output as a whole Engine.IO message. */
  public void appendOutput(CharSequence token, ByteSink sink) {
    sink.put(start).jsonCharacters(token).put(OUTPUT_END);
  }

  /** Appends a token of the step's input as a whole Engine.IO message. */
  public void appendInput(CharSequence token, ByteSink sink) {
    sink.put(start).jsonCharacters(token).put(INPUT_END);
  }
}
