package dev.parley.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in a folder of their own, one folder below it for each chat. The folder is made with the
 * first file, readable by this user alone, and goes when the store is closed.
 *
 * <p>Safe for use by multiple threads.
 */
public final class FolderFileStore implements FileStore {

  private static final Logger LOG = LoggerFactory.getLogger(FolderFileStore.class);
  private static final int BUFFER = 16_384;

  /** Whoever else writes to the disk has this much left, however much people upload. */
  private static final long SPARE = 100_000_000;

  /** How often the disk is asked how much room it has. */
  private static final long LOOK_EVERY = 8_000_000;

  private final long spare;
  private final Lock making = new ReentrantLock();
  private @Nullable Path root; // guarded by making
  private boolean closed; // guarded by making

  /** Makes a store in the folder for temporary files. */
  public FolderFileStore() {
    this(SPARE);
  }

  /**
   * Makes a store in the folder for temporary files.
   *
   * @param spare how many bytes of the disk stay free
   */
  FolderFileStore(long spare) {
    this.spare = spare;
  }

  @Override
  public long keep(String chat, String file, InputStream bytes, long most) throws IOException {
    Path folder = Files.createDirectories(root().resolve(name(chat)));
    Path target = folder.resolve(name(file));
    boolean kept = false;
    try (OutputStream out = Files.newOutputStream(target)) {
      long size = copy(bytes, out, most, folder);
      root(); // or it was closed meanwhile
      kept = true;
      return size;
    } finally {
      if (!kept) {
        Files.deleteIfExists(target);
        deleteIfClosed();
      }
    }
  }

  private void deleteIfClosed() {
    making.lock();
    try {
      if (!closed) {
        return;
      }
    } finally {
      making.unlock();
    }
    whereThereIsOne(FolderFileStore::deleteTree);
  }

  private long copy(InputStream bytes, OutputStream out, long most, Path folder)
      throws IOException {
    var buffer = new byte[BUFFER];
    long size = 0;
    long lookAt = 0;
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      size += read;
      if (size > most) {
        throw new FileLimitException("The file has more than %,d bytes.".formatted(most));
      }
      if (size > lookAt) {
        lookAt = size + LOOK_EVERY;
        requireSpace(folder);
      }
      out.write(buffer, 0, read);
    }
    return size;
  }

  private void requireSpace(Path folder) throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < spare) {
      throw new FileLimitException("The server's disk has no room for more files.");
    }
  }

  @Override
  public InputStream open(String chat, String file, long from) throws IOException {
    SeekableByteChannel channel =
        Files.newByteChannel(root().resolve(name(chat)).resolve(name(file)));
    try {
      return Channels.newInputStream(channel.position(from));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void remove(String chat, String file) {
    whereThereIsOne(folder -> Files.deleteIfExists(folder.resolve(name(chat)).resolve(name(file))));
  }

  @Override
  public void removeAll(String chat) {
    whereThereIsOne(folder -> deleteTree(folder.resolve(name(chat))));
  }

  @Override
  public void close() {
    making.lock();
    try {
      closed = true;
    } finally {
      making.unlock();
    }
    whereThereIsOne(FolderFileStore::deleteTree);
  }

  private Path root() throws IOException {
    making.lock();
    try {
      if (closed) {
        throw new IOException("the store of files is closed");
      }
      Path made = root;
      if (made == null) {
        made = Files.createTempDirectory("parley-files-");
        root = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  private void whereThereIsOne(Clearing clearing) {
    Path folder;
    making.lock();
    try {
      folder = root;
    } finally {
      making.unlock();
    }
    if (folder == null) {
      return;
    }
    try {
      clearing.clear(folder);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("files could not be deleted below {}", folder, e);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException nothing) {
      // no file was kept there
    }
  }

  /** Whatever the caller believes, no name leaves the folder. */
  private static String name(String id) {
    return UUID.fromString(id).toString();
  }

  @FunctionalInterface
  private interface Clearing {
    void clear(Path folder) throws IOException;
  }
}
