package dev.parley.protocol.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** How ASCII characters are spelled inside a JSON string. */
final class JsonEscapes {

  private static final int ASCII = 0x80;

  private static final boolean[] PLAIN = new boolean[ASCII];

  private static final byte[][] ESCAPES = new byte[ASCII][];

  static {
    for (char c = 0; c < ASCII; c++) {
      PLAIN[c] = c >= ' ' && c != '"' && c != '\\';
      ESCAPES[c] = spell(c).getBytes(US_ASCII);
    }
  }

  private JsonEscapes() {}

  /** Tells whether a character is ASCII and stands for itself. */
  static boolean isPlain(char c) {
    return c < ASCII && PLAIN[c];
  }

  /** Returns the spelling of an ASCII character. */
  static byte[] of(char c) {
    return ESCAPES[c];
  }

  private static String spell(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> c >= ' ' ? String.valueOf(c) : String.format("\\u%04x", (int) c);
    };
  }
}
