package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual and the README show what is generated, to the letter. */
class GeneratedCodePageTest {

  static List<Path> files() {
    return Sources.in(Sources.EXPECTED.resolve("dev/parley/example/echo"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void thePageShowsTheFile(Path file) {
    String page = Sources.read(Sources.REFERENCE.resolve("generated-code.md"));

    assertThat(page).contains("```java\n" + Sources.read(file) + "```\n");
  }

  @Test
  void theReadmeShowsTheDispatchTable() {
    String table =
        Sources.read(Sources.EXPECTED.resolve("dev/parley/example/echo/EchoAgentDispatch.java"));

    assertThat(Sources.read(Path.of("../README.md"))).contains("```java\n" + table + "```\n");
  }
}
