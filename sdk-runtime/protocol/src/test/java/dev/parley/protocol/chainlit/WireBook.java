package dev.parley.protocol.chainlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What goes over the wire, an example of everything in a line of its own. The page's tests read the
 * same books, so that neither side can change by itself.
 *
 * <p>A book is written anew with {@code mvn test -Dwire.write}; what has changed in it is what the
 * other side has to learn.
 */
final class WireBook {

  private static final Path SHELF = Path.of("src/test/resources/wire");

  private WireBook() {}

  static List<String> read(String name) throws IOException {
    return Files.readAllLines(SHELF.resolve(name));
  }

  /** Compares a book with what it should hold. */
  static void holds(String name, List<String> lines) throws IOException {
    if (System.getProperty("wire.write") != null) {
      Files.write(SHELF.resolve(name), lines);
    }
    assertThat(read(name)).isEqualTo(lines);
  }
}
