package dev.parley.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of chats' files are. Names are given by the chats: UUIDs, never a client's.
 *
 * <p>Safe for use by multiple threads.
 */
public interface FileStore extends AutoCloseable {

  /**
   * Keeps all that a stream gives. Nothing stays if that fails.
   *
   * @param chat the chat's id
   * @param file the file's id
   * @param most how many bytes there may be
   * @return how many there were
   * @throws FileLimitException if there are more
   * @throws IOException if the stream fails, or the bytes cannot be kept
   */
  long keep(String chat, String file, InputStream bytes, long most) throws IOException;

  /**
   * Opens a file, to be closed by the caller.
   *
   * @param from the number of the first byte to read
   * @throws IOException if there is no such file, or it cannot be read
   */
  InputStream open(String chat, String file, long from) throws IOException;

  /** Lets a file go; does nothing if there is none. */
  void remove(String chat, String file);

  /** Lets all files of a chat go. */
  void removeAll(String chat);

  /** Lets all files go that are not meant to outlive the process. */
  @Override
  void close();
}
