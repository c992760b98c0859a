package dev.parley.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Many uploads at once, and uploads that end badly. */
@SuppressWarnings("InputStreamSlowMultibyteRead") // nobody reads much here
class FileLimitsTest {

  private final StoreThatWatches store = new StoreThatWatches();
  private final ChatFiles files = new ChatFiles(store, UUID.randomUUID().toString());

  /** Keeps nothing but notes. */
  private static final class StoreThatWatches implements FileStore {

    final List<String> cleared = new ArrayList<>();
    final List<Long> rooms = new ArrayList<>();

    @Override
    public long keep(String chat, String file, InputStream bytes, long most) throws IOException {
      rooms.add(most);
      return bytes.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @Override
    public InputStream open(String chat, String file, long from) {
      return InputStream.nullInputStream();
    }

    @Override
    public void remove(String chat, String file) {}

    @Override
    public void removeAll(String chat) {
      cleared.add(chat);
    }

    @Override
    public void close() {}
  }

  private static InputStream bytes() {
    return new ByteArrayInputStream("hello".getBytes(UTF_8));
  }

  private static InputStream thatBreaksOff() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("gone");
      }
    };
  }

  @Test
  void fileOnItsWayTakesItsRoomFromTheOthers() throws Exception {
    long half = ChatFiles.MOST_BYTES / 2;
    var arriving = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var slow =
        new InputStream() {
          @Override
          public int read() throws IOException {
            arriving.countDown();
            try {
              finish.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            return -1;
          }
        };
    Thread other =
        Thread.ofVirtual()
            .start(() -> {
              try {
                files.upload("slow", "text/plain", slow, half);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    arriving.await();

    files.upload("next", "text/plain", bytes(), half + 10);
    assertThat(store.rooms).containsExactly(half, half);

    finish.countDown();
    other.join();
    files.upload("last", "text/plain", bytes(), ChatFiles.MOST_BYTES);
    assertThat(store.rooms.getLast()).isEqualTo(ChatFiles.MOST_BYTES - 5);
  }

  @Test
  void chatThatIsOverClearsUpEvenAfterAnUploadThatBrokeOff() {
    assertThatThrownBy(() -> files.upload("a", "text/plain", thatBreaksOff(), 9))
        .hasMessage("gone");

    files.close();

    assertThat(store.cleared).hasSize(1);
  }

  @Test
  void chatThatIsOverTakesNoFile() {
    files.close();

    assertThatThrownBy(() -> files.upload("a", "text/plain", bytes(), 9))
        .hasMessage("the chat is over");
    assertThat(store.rooms).isEmpty();
  }

  @Test
  void whatArrivesWhileTheChatEndsGoesWithIt() {
    var ending =
        new InputStream() {
          @Override
          public int read() {
            files.close();
            return -1;
          }
        };

    assertThatThrownBy(() -> files.upload("a", "text/plain", ending, 9))
        .hasMessage("the chat is over");
    assertThat(store.cleared).hasSize(2);
  }

  @Test
  void diskIsNotFilledToItsEnd() {
    try (var folder = new FolderFileStore(Long.MAX_VALUE)) {
      var crowded = new ChatFiles(folder, UUID.randomUUID().toString());

      assertThatThrownBy(() -> crowded.upload("a", "text/plain", bytes(), 9))
          .isInstanceOf(FileLimitException.class)
          .hasMessage("The server's disk has no room for more files.");
    }
  }
}
