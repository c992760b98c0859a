package dev.parley.server.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads files on the class path, each once. Only for names from a known set, which bounds what is
 * kept in memory.
 */
final class Resources {

  private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

  private Resources() {}

  /** Opens a file, null if there is none. */
  static @Nullable InputStream open(String name) {
    return Resources.class.getClassLoader().getResourceAsStream(name);
  }

  /**
   * Returns a file's content. The caller must not change it.
   *
   * @throws UncheckedIOException if there is no such file
   */
  static byte[] bytes(String name) {
    return READ.computeIfAbsent(name, Resources::read);
  }

  private static byte[] read(String name) {
    try (InputStream file = open(name)) {
      if (file == null) {
        throw new IOException("not on the class path: " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
