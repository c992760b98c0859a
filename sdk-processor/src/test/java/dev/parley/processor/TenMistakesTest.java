package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees who makes ten mistakes at once: {@code -Dgoldens=write} keeps it anew. */
class TenMistakesTest {

  private static final Path TEN = Sources.RESOURCES.resolve("ten");
  private static final Path AGENT = TEN.resolve("TenMistakesAgent.java");

  @TempDir private Path folder;

  @Test
  void oneCompilationTellsAllTenAndNothingElse() {
    String said = compile();

    assertThat(said.lines().filter(line -> line.contains("error:"))).hasSize(10);
    assertThat(said.lines().filter(line -> line.contains("error:")))
        .allMatch(line -> line.contains("error: [PLY"));
    assertThat(said.lines()).last().isEqualTo("10 errors");
    assertThat(said).isEqualTo(Sources.golden(TEN.resolve("output.txt"), said));
  }

  @Test
  void theManualShowsTheAgentAndTheOutput() {
    String page = Sources.read(Sources.REFERENCE.resolve("ten-mistakes.md"));

    assertThat(page).contains("```java\n" + Sources.read(AGENT) + "```\n");
    assertThat(page).contains("```text\n" + Sources.read(TEN.resolve("output.txt")) + "```\n");
  }

  private String compile() {
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    String path = System.getProperty("java.class.path");
    Stream<String> arguments =
        Stream.of(
            "-Xlint:all,-processing",
            "-d",
            folder.toString(),
            "-cp",
            path,
            "--processor-path",
            path,
            "-processor",
            AgentProcessor.class.getName(),
            AGENT.toString());
    ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
    return said.toString().replace(AGENT.toString(), AGENT.getFileName().toString());
  }
}
