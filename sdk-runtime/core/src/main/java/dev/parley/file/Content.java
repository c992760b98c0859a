package dev.parley.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What something that is shown consists of, wherever it comes from. */
public sealed interface Content {

  /** Makes content of bytes; they are not copied, and to be left as they are. */
  static Content of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** Makes content of a text, in UTF-8. */
  static Content of(String text) {
    return new Bytes(text.getBytes(UTF_8));
  }

  /** Makes content of a file of the application's, read when it is shown. */
  static Content of(Path file) {
    return new OfFile(file);
  }

  /** Makes content of a stream, which is read to its end and closed when it is shown: once. */
  static Content of(InputStream stream) {
    return new OfStream(stream);
  }

  /**
   * Makes content that stays where it is: pages fetch it from there themselves.
   *
   * @throws IllegalArgumentException unless the address begins with {@code http://}, {@code
   *     https://} or a slash
   */
  static Content at(URI address) {
    return new Elsewhere(address);
  }

  /** Bytes in memory. */
  @SuppressWarnings("ArrayRecordComponent") // content is never compared
  record Bytes(byte[] bytes) implements Stored {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    /** Returns how much it is, but not the bytes. */
    @Override
    public String toString() {
      return bytes.length + " bytes";
    }
  }

  /** A file of the application's. */
  record OfFile(Path file) implements Stored {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** A stream that is read once. */
  record OfStream(InputStream stream) implements Stored {
    @Override
    public InputStream open() {
      return stream;
    }
  }

  /** Something at an address that pages can reach. */
  record Elsewhere(URI address) implements Content {

    /** Checks the address. */
    public Elsewhere {
      String scheme = address.getScheme();
      boolean web = "http".equals(scheme) || "https".equals(scheme);
      if (!web && (scheme != null || !address.toString().startsWith("/"))) {
        throw new IllegalArgumentException(
            "pages cannot fetch from %s: use http://…, https://… or a path that begins with /"
                .formatted(address));
      }
    }
  }

  /** Content that the server gives to pages itself. */
  sealed interface Stored extends Content {

    /**
     * Opens the bytes, to be closed by the caller.
     *
     * @throws IOException if they cannot be had
     */
    InputStream open() throws IOException;
  }
}
