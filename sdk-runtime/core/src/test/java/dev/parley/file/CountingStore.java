package dev.parley.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;

/** A store of which a test knows what is in it. */
final class CountingStore implements FileStore {

  private final FolderFileStore store = new FolderFileStore();
  final Map<String, String> kept = new ConcurrentHashMap<>(); // files and their chats
  final Set<String> touched = ConcurrentHashMap.newKeySet(); // chats that may have a folder
  volatile long pretendedSize;
  volatile @Nullable CyclicBarrier meeting; // of those who keep something at once

  @Override
  public long keep(String chat, String file, InputStream bytes, long most) throws IOException {
    touched.add(chat);
    long size = store.keep(chat, file, bytes, most);
    kept.put(file, chat);
    try {
      CyclicBarrier together = meeting;
      if (together != null) {
        together.await();
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IOException(e);
    }
    touched.add(chat);
    return pretendedSize == 0 ? size : pretendedSize;
  }

  @Override
  public InputStream open(String chat, String file, long from) throws IOException {
    return store.open(chat, file, from);
  }

  @Override
  public void remove(String chat, String file) {
    store.remove(chat, file);
    kept.remove(file);
  }

  @Override
  public void removeAll(String chat) {
    store.removeAll(chat);
    kept.values().removeIf(chat::equals);
    touched.remove(chat);
  }

  @Override
  public void close() {
    store.close();
  }
}
