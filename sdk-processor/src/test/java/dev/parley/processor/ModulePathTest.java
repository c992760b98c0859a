package dev.parley.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent in a module, and the processor on either path, found by javac itself. */
class ModulePathTest {

  private static final String MODULE =
      """
      module demo {
        requires dev.parley.annotations;
        requires dev.parley.core;
        requires dev.parley.server;
        requires static org.jspecify;
      }
      """;

  private static final String NEEDED_BY_AGENTS =
      "jspecify|slf4j|undertow|xnio|jboss|wildfly|smallrye|picocli|jackson"
          + "|sdk-annotations|sdk-runtime|parley-(annotations|core|protocol|server)";

  private static final String NEEDED_BY_PROCESSOR =
      "javapoet|jspecify|auto-service-annotations|sdk-annotations|parley-annotations"
          + "|sdk-processor.target.classes|parley-processor";

  @TempDir private Path folder;

  @Test
  void theProcessorIsAModule() throws IOException {
    assertThat(compile("--processor-module-path")).isEmpty();
    assertThat(classes()).contains("EchoAgentMain.class", "EchoAgentDispatch.class");
  }

  @Test
  void theProcessorIsOnTheProcessorPath() throws IOException {
    assertThat(compile("--processor-path")).isEmpty();
    assertThat(classes()).contains("EchoAgentMain.class", "EchoAgentDispatch.class");
  }

  private String compile(String processorPath) throws IOException {
    Path agent = folder.resolve("dev/parley/example/echo/EchoAgent.java");
    Files.createDirectories(agent.getParent());
    Files.copy(Sources.ECHO, agent);
    Path module = Files.writeString(folder.resolve("module-info.java"), MODULE);
    var options = new ArrayList<>(List.of("-Xlint:all,-processing,-requires-automatic", "-Werror"));
    options.addAll(List.of("--module-path", path(NEEDED_BY_AGENTS)));
    options.addAll(List.of(processorPath, path(NEEDED_BY_PROCESSOR)));
    options.addAll(List.of("-d", folder.resolve("out").toString()));
    options.addAll(List.of(module.toString(), agent.toString()));
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    ToolProvider.findFirst("javac").orElseThrow().run(out, out, options.toArray(String[]::new));
    return said.toString();
  }

  private List<String> classes() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out/dev/parley/example/echo"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String path(String needed) {
    Pattern pattern = Pattern.compile(needed);
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> pattern.matcher(entry).find())
        .collect(joining(File.pathSeparator));
  }
}
