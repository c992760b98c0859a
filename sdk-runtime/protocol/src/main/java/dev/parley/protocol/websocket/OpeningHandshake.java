package dev.parley.protocol.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.protocol.ProtocolException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The part of the HTTP upgrade that proves that a server speaks WebSocket. */
public final class OpeningHandshake {

  /** The version of the protocol that is spoken; the value of {@code Sec-WebSocket-Version}. */
  public static final String VERSION = "13";

  /** Every server's, from RFC 6455, section 1.3. */
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final int KEY_BYTES = 16;

  private OpeningHandshake() {}

  /**
   * Returns the value of {@code Sec-WebSocket-Accept}.
   *
   * @param key the value of {@code Sec-WebSocket-Key}
   * @throws ProtocolException if the key is not 16 bytes in base64
   */
  public static String accept(String key) {
    String trimmed = key.strip();
    if (length(trimmed) != KEY_BYTES) {
      throw new ProtocolException("Sec-WebSocket-Key must be 16 bytes in base64");
    }
    byte[] hash = sha1().digest((trimmed + GUID).getBytes(US_ASCII));
    return Base64.getEncoder().encodeToString(hash);
  }

  private static int length(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
