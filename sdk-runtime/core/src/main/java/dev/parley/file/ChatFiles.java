package dev.parley.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The files of one chat. However often somebody uploads, they stay within the chat's quota.
 *
 * <p>Safe for use by multiple threads; the lock is never held while bytes are moved.
 */
public final class ChatFiles {

  /** How many files a chat has at most. */
  public static final int MOST_FILES = 1_000;

  /** How many bytes the files of a chat have together at most. */
  public static final long MOST_BYTES = 1_000_000_000;

  private final FileStore store;
  private final String chat;
  private final Lock lock = new ReentrantLock();
  private @Nullable Map<String, Entry> files; // guarded by lock; most chats have none
  private int count; // of files, those on their way included; guarded by lock
  private long bytes; // of all files, and what those on their way may have; guarded by lock
  private boolean begun; // whether there may be anything in the store; guarded by lock
  private boolean closed; // guarded by lock

  /**
   * A file, and who brought it.
   *
   * @param file the file
   * @param uploaded whether a person did
   */
  private record Entry(ChatFile file, boolean uploaded) {}

  /** Makes the files of a chat that has none yet. */
  public ChatFiles(FileStore store, String chat) {
    this.store = store;
    this.chat = chat;
  }

  /**
   * Keeps what a person uploads.
   *
   * @param most how many bytes it may have
   * @throws FileLimitException if it has more, or the chat has too many files already
   * @throws IOException if the stream fails, or the bytes cannot be kept
   */
  public ChatFile upload(String name, String mime, InputStream data, long most) throws IOException {
    return add(name, mime, data, most, true);
  }

  /**
   * Keeps what an agent shows.
   *
   * @throws FileLimitException if the chat's files are too many, or too large
   * @throws IOException if the content cannot be read, or not be kept
   */
  public ChatFile keep(String name, String mime, Content.Stored content) throws IOException {
    try (InputStream data = content.open()) {
      return add(name, mime, data, MOST_BYTES, false);
    }
  }

  private ChatFile add(String name, String mime, InputStream data, long most, boolean uploaded)
      throws IOException {
    String id = UUID.randomUUID().toString();
    long room = begin(most, uploaded);
    // What an agent shows is as large as it is; nobody else's upload has to make way for it.
    long held = uploaded ? room : 0;
    boolean kept = false;
    try {
      long size = store.keep(chat, id, data, room);
      var file = new ChatFile(store, chat, id, name, mime, size);
      register(new Entry(file, uploaded), held);
      kept = true;
      return file;
    } finally {
      if (!kept) {
        discard(id, held);
      }
    }
  }

  /** There is one file more on its way; returns how many bytes it may have. */
  private long begin(long most, boolean uploaded) throws IOException {
    lock.lock();
    try {
      requireOpen();
      long room = Math.min(most, MOST_BYTES - bytes);
      if (count >= MOST_FILES || room <= 0) {
        throw full();
      }
      begun = true;
      count++;
      bytes += uploaded ? room : 0;
      return room;
    } finally {
      lock.unlock();
    }
  }

  /** A file has arrived, in place of the bytes that were held for it. */
  private void register(Entry entry, long held) throws IOException {
    lock.lock();
    try {
      requireOpen();
      long size = entry.file().size();
      if (bytes - held + size > MOST_BYTES) {
        throw full(); // others have arrived meanwhile
      }
      if (files == null) {
        files = new LinkedHashMap<>();
      }
      files.put(entry.file().id(), entry);
      bytes += size - held;
    } finally {
      lock.unlock();
    }
  }

  /** A file has not arrived. */
  private void discard(String id, long held) {
    boolean over;
    lock.lock();
    try {
      count--;
      bytes -= held;
      over = closed;
    } finally {
      lock.unlock();
    }
    if (over) {
      store.removeAll(chat);
    } else {
      store.remove(chat, id);
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the chat is over");
    }
  }

  private FileLimitException full() {
    return new FileLimitException(
        "This chat has as many files as it may have: %,d of %,d, %,d of %,d bytes."
            .formatted(count, MOST_FILES, bytes, MOST_BYTES));
  }

  /** Tells whether the chat has no files. */
  public boolean isEmpty() {
    lock.lock();
    try {
      return files == null || files.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the file with the id, whoever brought it. */
  public Optional<ChatFile> find(String id) {
    return entry(id).map(Entry::file);
  }

  /** Returns the file with the id, if a person has uploaded it. */
  public Optional<ChatFile> findUploaded(String id) {
    return entry(id).filter(Entry::uploaded).map(Entry::file);
  }

  private Optional<Entry> entry(String id) {
    lock.lock();
    try {
      return files == null ? Optional.empty() : Optional.ofNullable(files.get(id));
    } finally {
      lock.unlock();
    }
  }

  /** Lets a file go; does nothing if there is none. */
  public void remove(String id) {
    lock.lock();
    try {
      Entry gone = files == null ? null : files.remove(id);
      if (gone == null) {
        return;
      }
      count--;
      bytes -= gone.file().size();
    } finally {
      lock.unlock();
    }
    store.remove(chat, id);
  }

  /** The chat is over: lets all files go, and takes no more. */
  public void close() {
    boolean any;
    lock.lock();
    try {
      closed = true;
      any = begun;
      files = null;
    } finally {
      lock.unlock();
    }
    if (any) {
      store.removeAll(chat);
    }
  }
}
