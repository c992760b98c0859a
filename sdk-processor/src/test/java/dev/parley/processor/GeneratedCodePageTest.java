package dev.parley.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manual and the README show what is generated, to the letter: {@code -Dgoldens=write} copies
 * what is kept to the manual.
 */
class GeneratedCodePageTest {

  private static final Path EXAMPLES = Sources.EXPECTED.resolve("dev/parley/example");
  private static final String CODE = "(?s)```java\n(?:(?!```).)*\\bclass %s \\{\n.*?```\n";

  static List<Path> files() {
    return Sources.in(EXAMPLES);
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPageShowsTheFile(Path file) throws IOException {
    Path page = pageOf(file);
    String shown = "```java\n" + Sources.read(file) + "```\n";
    if ("write".equals(System.getProperty("goldens"))) {
      String name = file.getFileName().toString().replace(".java", "");
      Matcher old = Pattern.compile(CODE.formatted(name)).matcher(Sources.read(page));
      Files.writeString(page, old.replaceFirst(Matcher.quoteReplacement(shown)));
    }

    assertThat(Sources.read(page)).contains(shown);
  }

  @Test
  void theReadmeShowsTheDispatchTable() {
    String table = Sources.read(EXAMPLES.resolve("echo/EchoAgentDispatch.java"));

    assertThat(Sources.read(Path.of("../README.md"))).contains("```java\n" + table + "```\n");
  }

  /** Returns the page for the example whose folder a file is in. */
  private static Path pageOf(Path file) {
    String example = requireNonNull(file.getParent()).getFileName().toString();
    return Sources.REFERENCE.resolve(
        example.equals("echo") ? "generated-code.md" : "generated-code-" + example + ".md");
  }
}
