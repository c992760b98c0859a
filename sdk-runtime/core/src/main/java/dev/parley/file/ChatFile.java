package dev.parley.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a chat: one that a person has attached, or one that an agent shows. It goes when the
 * chat ends; what is to stay has to be copied. Safe for use by multiple threads.
 */
public final class ChatFile {

  private final FileStore store;
  private final String chat;
  private final String id;
  private final String name;
  private final String mime;
  private final long size;

  /** Makes the handle of a file that is in a store. */
  ChatFile(FileStore store, String chat, String id, String name, String mime, long size) {
    this.store = store;
    this.chat = chat;
    this.id = id;
    this.name = name;
    this.mime = mime;
    this.size = size;
  }

  /** Returns the file's id, a UUID. */
  public String id() {
    return id;
  }

  /** Returns the file's name, as whoever gave it says; not a path to be trusted. */
  public String name() {
    return name;
  }

  /** Returns what kind of file it claims to be, such as {@code text/plain}. */
  public String mime() {
    return mime;
  }

  /** Returns the number of bytes. */
  public long size() {
    return size;
  }

  /**
   * Opens the file, to be closed by the caller.
   *
   * @throws IOException if it cannot be read, or the chat is over
   */
  public InputStream open() throws IOException {
    return open(0);
  }

  /**
   * Opens the file at a byte, to be closed by the caller.
   *
   * @param from the number of the first byte to read
   * @throws IOException if it cannot be read, or the chat is over
   */
  public InputStream open(long from) throws IOException {
    return store.open(chat, id, from);
  }

  /**
   * Reads the whole file.
   *
   * @throws IOException if it cannot be read, or the chat is over
   */
  public byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }

  /**
   * Reads the whole file as UTF-8; bytes that are none become U+FFFD.
   *
   * @throws IOException if it cannot be read, or the chat is over
   */
  public String text() throws IOException {
    return new String(bytes(), UTF_8);
  }

  /** Returns the name, the kind and the size. */
  @Override
  public String toString() {
    return "%s (%s, %,d bytes)".formatted(name, mime, size);
  }
}
