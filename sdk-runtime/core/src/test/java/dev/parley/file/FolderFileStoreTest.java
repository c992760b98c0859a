package dev.parley.file;

import static dev.parley.file.ChatFilesTest.failing;
import static dev.parley.file.ChatFilesTest.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FolderFileStoreTest {

  private static final String CHAT = UUID.randomUUID().toString();
  private static final String FILE = UUID.randomUUID().toString();

  private final Set<Path> before = folders();
  private final FolderFileStore store = new FolderFileStore();

  @AfterEach
  void close() {
    store.close();
    assertThat(made()).isEmpty();
  }

  @Test
  void itsFolderIsMadeWithTheFirstFileAndPrivate() throws IOException {
    assertThat(made()).isEmpty();
    store.removeAll(CHAT);
    store.keep(CHAT, FILE, stream("x"), 10);

    assertThat(made()).hasSize(1);
    Path folder = made().iterator().next();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(folder.resolve(CHAT).resolve(FILE)).hasContent("x");
  }

  @Test
  void nothingStaysOfAStreamThatFails() throws IOException {
    assertThatThrownBy(() -> store.keep(CHAT, FILE, failing(), 10)).hasMessage("cut off");

    assertThatThrownBy(() -> store.open(CHAT, FILE, 0)).isInstanceOf(IOException.class);
    store.removeAll(CHAT);
    assertThat(below(made().iterator().next())).isEmpty();
  }

  @Test
  void noNameLeavesIt() {
    for (String name : List.of("..", "../x", "/etc/passwd", "a/b", "", "x", FILE + "/..")) {
      assertThatThrownBy(() -> store.keep(CHAT, name, stream("x"), 10))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.keep(name, FILE, stream("x"), 10))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.open(CHAT, name, 0))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.remove(name, FILE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.removeAll(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aClosedStoreKeepsNothing() throws Exception {
    var began = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
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
    Thread keeping =
        Thread.startVirtualThread(() ->
            assertThatThrownBy(() -> store.keep(CHAT, FILE, slow, 10))
                .isInstanceOf(IOException.class));
    began.await();
    store.close();
    goOn.countDown();
    keeping.join();

    assertThat(made()).isEmpty();
    assertThatThrownBy(() -> store.keep(CHAT, FILE, stream("x"), 10))
        .hasMessage("the store of files is closed");
  }

  private Set<Path> made() {
    Set<Path> made = folders();
    made.removeAll(before);
    return made;
  }

  private static Set<Path> folders() {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new HashSet<>(
          files.filter(it -> it.getFileName().toString().startsWith("parley-files-")).toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
