package dev.parley.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the tests' files lie. */
final class Sources {

  static final Path RESOURCES = Path.of("src/test/resources");
  static final Path GOOD = RESOURCES.resolve("good");
  static final Path BAD = RESOURCES.resolve("bad");

  private static final Path EXAMPLE = Path.of("../example-agent/src/main/java/dev/parley/example");

  /** The agent of the README. */
  static final Path ECHO = EXAMPLE.resolve("echo/EchoAgent.java");

  /** The agent of one file whose tools the manual shows. */
  static final Path TRIP = EXAMPLE.resolve("trip/TripAgent.java");

  /** The agent of several files whose services the manual shows. */
  static final Path SHOP = EXAMPLE.resolve("shop/ShopAgent.java");

  static final Path ANNOTATIONS =
      Path.of("../sdk-annotations/src/main/java/dev/parley/annotations");

  static final Path EXPECTED = RESOURCES.resolve("expected");
  static final Path GUIDE = Path.of("../docs/guide");
  static final Path REFERENCE = Path.of("../docs/reference");
  static final Path DIAGNOSTICS = REFERENCE.resolve("diagnostics");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private Sources() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of a golden file, after writing it if that is asked for. */
  static String golden(Path file, String actual) {
    try {
      if ("write".equals(System.getProperty("goldens"))) {
        Files.createDirectories(file.getParent());
        Files.write(file, actual.getBytes(UTF_8));
      }
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the path of a source file below its root. */
  static String pathOf(String name, String source) {
    Matcher declared = PACKAGE.matcher(source);
    return (declared.find() ? declared.group(1).replace('.', '/') + "/" : "") + name;
  }
}
