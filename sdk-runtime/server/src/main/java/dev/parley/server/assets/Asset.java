package dev.parley.server.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.file.ChatFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** A file that the server gives away. */
public sealed interface Asset {

  /** Returns the whole {@code Content-Type} header. */
  String contentType();

  /**
   * A file on the class path, which stays the same while the process lives.
   *
   * @param resource its name on the class path
   * @param contentType the whole {@code Content-Type} header
   * @param etag the tag of the content, without quotes
   * @param immutable whether the name changes with the content
   * @param gzip the same content, compressed
   */
  record Packaged(
      String resource,
      String contentType,
      String etag,
      boolean immutable,
      Optional<Compressed> gzip)
      implements Asset {}

  /**
   * A packaged file's content, compressed with gzip.
   *
   * @param resource its name on the class path
   * @param etag the tag of the compressed content, without quotes
   */
  record Compressed(String resource, String etag) {}

  /**
   * A document that the server has made itself; later it may make another.
   *
   * @param contentType the whole {@code Content-Type} header
   * @param plain its content
   * @param gzip the same content, compressed
   */
  record Made(String contentType, Version plain, Version gzip) implements Asset {

    /** Makes a document. */
    public static Made html(String document) {
      byte[] bytes = document.getBytes(UTF_8);
      String etag = Bytes.fingerprint(bytes);
      return new Made(
          "text/html; charset=utf-8",
          new Version(etag, ByteBuffer.wrap(bytes)),
          new Version(etag + "-gzip", ByteBuffer.wrap(Bytes.gzip(bytes))));
    }
  }

  /**
   * A content that is at hand.
   *
   * @param etag its tag, without quotes
   * @param bytes the content; whoever reads it duplicates it
   */
  record Version(String etag, ByteBuffer bytes) {}

  /**
   * A file of the application's.
   *
   * @param file where it lies
   * @param contentType the whole {@code Content-Type} header
   */
  record OnDisk(Path file, String contentType) implements Asset {}

  /** A file of a chat's: to be saved rather than shown, whatever it claims to be. */
  record OfChat(ChatFile file) implements Asset {
    @Override
    public String contentType() {
      return file.mime().startsWith("text/") ? file.mime() + "; charset=utf-8" : file.mime();
    }
  }
}
