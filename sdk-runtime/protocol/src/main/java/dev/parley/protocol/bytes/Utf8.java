package dev.parley.protocol.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** UTF-8 that a peer sent. */
public final class Utf8 {

  private Utf8() {}

  /**
   * Returns the text that remains in a buffer, whose position stays.
   *
   * @throws ProtocolException if the bytes are not UTF-8
   */
  public static String decode(ByteBuffer bytes) {
    try {
      return UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException e) {
      throw new ProtocolException("text is not UTF-8");
    }
  }
}
