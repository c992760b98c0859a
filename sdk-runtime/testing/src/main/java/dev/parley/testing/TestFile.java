package dev.parley.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file that a tester attaches, or gives when it is asked for one.
 *
 * @param name the file's name
 * @param mime what kind of file it claims to be
 * @param bytes what is in it; not copied, and to be left as it is
 */
@SuppressWarnings("ArrayRecordComponent") // files are never compared
public record TestFile(String name, String mime, byte[] bytes) {

  /** Makes a text file in UTF-8. */
  public static TestFile text(String name, String text) {
    return new TestFile(name, "text/plain", text.getBytes(UTF_8));
  }

  /** Returns how much it is, but not the bytes. */
  @Override
  public String toString() {
    return "%s (%s, %d bytes)".formatted(name, mime, bytes.length);
  }
}
