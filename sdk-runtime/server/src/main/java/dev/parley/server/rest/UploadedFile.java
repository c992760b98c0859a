package dev.parley.server.rest;

import io.undertow.connector.ByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The file in the body of a form, as it arrives: never more of it in memory than was read from the
 * body at once. For one thread.
 */
final class UploadedFile extends InputStream {

  private static final String FIELD = "file";
  private static final int BUFFER = 8_192;
  private static final int LONGEST_NAME = 255;

  /** What comes before a file is its part's headers, and perhaps a small part or two. */
  private static final int MOST_BEFORE = 65_536;

  private static final String ANYTHING = "application/octet-stream";

  private final InputStream body;
  private final MultipartParser.ParseState parser;
  private final Deque<byte[]> arrived = new ArrayDeque<>();
  private final byte[] buffer = new byte[BUFFER];
  private String name = "";
  private String mime = ANYTHING;
  private boolean inFile;
  private boolean found;
  private boolean complete;
  private int position; // in the first of what arrived
  private long before; // how many bytes were read and no file was found

  private UploadedFile(InputStream body, String boundary, ByteBufferPool buffers) {
    this.body = body;
    this.parser =
        MultipartParser.beginParse(
            buffers, new Parts(), boundary.getBytes(StandardCharsets.US_ASCII), "UTF-8");
  }

  /**
   * Reads as far as the file's first bytes.
   *
   * @throws RefusedException if the body is no form with a file
   * @throws IOException if it breaks off
   */
  static UploadedFile open(InputStream body, @Nullable String contentType, ByteBufferPool buffers)
      throws IOException {
    String boundary =
        contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")
            ? null
            : boundary(contentType);
    if (boundary == null || boundary.isEmpty()) {
      throw RefusedException.shape(ShapeProblem.missingPart(FIELD));
    }
    var file = new UploadedFile(body, boundary, buffers);
    while (!file.found) {
      if (!file.advance() || file.before > MOST_BEFORE) {
        throw RefusedException.shape(ShapeProblem.missingPart(FIELD));
      }
    }
    return file;
  }

  private static @Nullable String boundary(String contentType) {
    try {
      return Headers.extractQuotedValueFromHeader(contentType, "boundary");
    } catch (IndexOutOfBoundsException endsTooEarly) {
      return null;
    }
  }

  /** Returns the file's name, without folders. */
  String name() {
    return name;
  }

  /** Returns what the file claims to be. */
  String mime() {
    return mime;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (arrived.isEmpty()) {
      if (complete) {
        return -1;
      }
      if (!advance() && !complete) {
        throw RefusedException.shape(ShapeProblem.missingPart(FIELD)); // it has no end
      }
    }
    byte[] first = arrived.getFirst();
    int copied = Math.min(length, first.length - position);
    System.arraycopy(first, position, target, offset, copied);
    position += copied;
    if (position == first.length) {
      arrived.removeFirst();
      position = 0;
    }
    return copied;
  }

  /** Parses what comes next of the body; tells whether there was any. */
  private boolean advance() throws IOException {
    int length = body.read(buffer);
    if (length < 0) {
      return false;
    }
    before += found ? 0 : length;
    try {
      parser.parse(ByteBuffer.wrap(buffer, 0, length));
    } catch (IOException
        | IllegalStateException
        | IllegalArgumentException
        | IndexOutOfBoundsException malformed) {
      throw RefusedException.shape(ShapeProblem.missingPart(FIELD));
    }
    return true;
  }

  /** What is between two boundaries; only the first part of the right name counts. */
  private final class Parts implements MultipartParser.PartHandler {

    @Override
    public void beginPart(HeaderMap headers) {
      String disposition = headers.getFirst(Headers.CONTENT_DISPOSITION);
      String field =
          disposition == null ? null : Headers.extractQuotedValueFromHeader(disposition, "name");
      inFile = !found && FIELD.equals(field);
      if (disposition != null && inFile) {
        found = true;
        String type = headers.getFirst(Headers.CONTENT_TYPE);
        name = shortName(Headers.extractQuotedValueFromHeaderWithEncoding(disposition, "filename"));
        mime = type == null || type.isBlank() ? ANYTHING : plain(type);
      }
    }

    @Override
    public void data(ByteBuffer bytes) {
      if (inFile) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        if (copy.length > 0) {
          arrived.addLast(copy);
        }
      }
    }

    @Override
    public void endPart() {
      complete |= inFile;
      inFile = false;
    }
  }

  /** A name is something to read, never a path, and never a page long. */
  private static String shortName(@Nullable String given) {
    String name = given == null ? "" : given.replaceAll("[\\p{Cntrl}]", "");
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String kept = last.strip();
    if (kept.isEmpty() || kept.equals(".") || kept.equals("..")) {
      return "file";
    }
    return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
  }

  private static String plain(String type) {
    int end = type.indexOf(';');
    String plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return plain.matches("[\\w.+-]+/[\\w.+-]+") ? plain : ANYTHING;
  }
}
