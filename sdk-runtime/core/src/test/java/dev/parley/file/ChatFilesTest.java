package dev.parley.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChatFilesTest {

  private static final String NONE = UUID.randomUUID().toString();

  private final CountingStore store = new CountingStore();
  private final ChatFiles files = new ChatFiles(store, UUID.randomUUID().toString());

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsUploadedCanBeRead() throws IOException {
    ChatFile file = files.upload("a.txt", "text/plain", stream("grüß"), 100);

    assertThat(file.text()).isEqualTo("grüß");
    assertThat(file.size()).isEqualTo(6);
    assertThat(file.toString()).isEqualTo("a.txt (text/plain, 6 bytes)");
    try (InputStream end = file.open(2)) {
      assertThat(end.readAllBytes()).isEqualTo("üß".getBytes(UTF_8));
    }
    assertThat(files.findUploaded(file.id())).contains(file);
  }

  @Test
  void whatAnAgentShowsIsNotUploaded() throws IOException {
    ChatFile file = files.keep("a", "text/plain", (Content.Stored) Content.of("x"));

    assertThat(files.find(file.id())).contains(file);
    assertThat(files.findUploaded(file.id())).isEmpty();
    assertThat(files.find(NONE)).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeLeavesNothingBehind() {
    assertThatThrownBy(() -> files.upload("a", "text/plain", stream("1234"), 3))
        .isInstanceOf(FileLimitException.class)
        .hasMessage("The file has more than 3 bytes.");
    assertThat(store.kept).isEmpty();
    assertThat(files.isEmpty()).isTrue();
  }

  @Test
  void aStreamThatFailsLeavesNothingBehind() {
    assertThatThrownBy(() -> files.upload("a", "text/plain", failing(), 100)).hasMessage("cut off");
    assertThat(store.kept).isEmpty();

    files.close();
    assertThat(store.touched).isEmpty();
  }

  @Test
  void filesGoWithTheChat() throws IOException {
    ChatFile file = files.upload("a", "text/plain", stream("x"), 100);
    files.close();

    assertThat(store.touched).isEmpty();
    assertThatThrownBy(file::bytes).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.upload("b", "text/plain", stream("x"), 100))
        .hasMessage("the chat is over");
    assertThat(store.touched).isEmpty();
  }

  @Test
  void anUploadThatArrivesWhenTheChatIsOverIsNotKept() throws Exception {
    var began = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var thrown = new AtomicReference<Exception>(new Exception("none"));
    var slow =
        new InputStream() {
          @Override
          public int read() throws IOException {
            began.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            return -1;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    Thread uploading =
        Thread.startVirtualThread(() -> {
          try {
            files.upload("a", "text/plain", slow, 100);
          } catch (IOException e) {
            thrown.set(e);
          }
        });
    began.await();
    files.close();
    goOn.countDown();
    uploading.join();

    assertThat(thrown.get()).hasMessage("the chat is over");
    assertThat(store.touched).isEmpty();
  }

  @Test
  void thereAreOnlySoManyFiles() throws IOException {
    List<ChatFile> all = new ArrayList<>();
    for (int i = 0; i < ChatFiles.MOST_FILES; i++) {
      all.add(files.upload("a", "text/plain", stream("x"), 100));
    }
    assertThatThrownBy(() -> files.upload("a", "text/plain", stream("x"), 100))
        .isInstanceOf(FileLimitException.class)
        .hasMessage(
            "This chat has as many files as it may have: 1,000 of 1,000, 1,000 of 1,000,000,000"
                + " bytes.");
    files.remove(all.getFirst().id());
    files.remove(all.getFirst().id());

    files.upload("a", "text/plain", stream("x"), 100);
    assertThatThrownBy(() -> files.upload("a", "text/plain", stream("x"), 100))
        .isInstanceOf(FileLimitException.class);
  }

  @Test
  void thereAreOnlySoManyFilesHoweverManyComeAtOnce() throws Exception {
    store.pretendedSize = 1;
    int count = ChatFiles.MOST_FILES + 200;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> upload =
          () -> {
            try {
              files.upload("a", "text/plain", InputStream.nullInputStream(), 10);
              return true;
            } catch (FileLimitException full) {
              return false;
            }
          };
      long taken = 0;
      for (var result : threads.invokeAll(Collections.nCopies(count, upload))) {
        taken += result.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(ChatFiles.MOST_FILES);
    }
  }

  @Test
  void theBytesOfAllFilesTogetherAreLimited() throws IOException {
    store.pretendedSize = ChatFiles.MOST_BYTES - 10;
    ChatFile large = files.upload("a", "text/plain", InputStream.nullInputStream(), Long.MAX_VALUE);
    store.pretendedSize = 0;

    assertThatThrownBy(() -> files.upload("b", "text/plain", stream("x".repeat(11)), 100))
        .isInstanceOf(FileLimitException.class);
    ChatFile ten = files.upload("b", "text/plain", stream("x".repeat(10)), 100);
    assertThatThrownBy(() -> files.upload("c", "text/plain", stream("x"), 100))
        .isInstanceOf(FileLimitException.class);
    files.remove(large.id());
    files.remove(ten.id());
    assertThat(files.upload("c", "text/plain", stream("x"), 100).size()).isEqualTo(1);
  }

  @Test
  void twoThingsThatAnAgentShowsAtOnceDoNotBecomeTooMuchTogether() throws Exception {
    store.meeting = new CyclicBarrier(2);
    store.pretendedSize = ChatFiles.MOST_BYTES - 10;
    var content = (Content.Stored) Content.of("x");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> show =
          () -> {
            try {
              files.keep("a", "text/plain", content);
              return true;
            } catch (FileLimitException full) {
              return false;
            }
          };
      var results = threads.invokeAll(List.of(show, show));
      assertThat(results).extracting(it -> it.get()).containsExactlyInAnyOrder(true, false);
    }
    assertThat(store.kept).hasSize(1);
  }

  @Test
  void nothingLeaksWhateverHappens() throws Exception {
    for (int round = 0; round < 50; round++) {
      var some = new ChatFiles(store, UUID.randomUUID().toString());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int person = 0; person < 4; person++) {
          long seed = round * 10L + person;
          var _ = threads.submit(() -> useAtRandom(some, new Random(seed)));
        }
        if (round % 2 == 0) {
          var _ = threads.submit(some::close);
        }
      }
      some.close();
      assertThat(store.kept).as("round %d", round).isEmpty();
      assertThat(store.touched).as("round %d", round).isEmpty();
    }
  }

  private static void useAtRandom(ChatFiles files, Random random) {
    List<ChatFile> mine = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      try {
        switch (random.nextInt(5)) {
          case 0 -> mine.add(files.upload("a", "text/plain", stream("x".repeat(i)), 20));
          case 1 -> mine.add(files.keep("b", "text/plain", (Content.Stored) Content.of("y")));
          case 2 -> mine.add(files.upload("c", "text/plain", failing(), 20));
          case 3 -> {
            if (!mine.isEmpty()) {
              files.remove(mine.remove(random.nextInt(mine.size())).id());
            }
          }
          default -> {
            if (!mine.isEmpty()) {
              var _ = mine.getLast().bytes();
            }
          }
        }
      } catch (IOException refused) {
        // too large, cut off, or the chat is over
      }
    }
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** Returns a stream that gives something and then fails. */
  static InputStream failing() {
    return new InputStream() {
      private int given;

      @Override
      public int read() throws IOException {
        if (given++ >= 5) {
          throw new IOException("cut off");
        }
        return 'x';
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        target[offset] = (byte) read();
        return 1;
      }
    };
  }
}
