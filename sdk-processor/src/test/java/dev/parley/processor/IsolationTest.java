package dev.parley.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Gradle is promised, so that it compiles anew only what changed: an isolating processor
 * writes each file for one class, and writes the same whatever else is compiled with it.
 */
class IsolationTest {

  private static final String PROMISES = "/META-INF/gradle/incremental.annotation.processors";

  @Test
  void gradleIsToldAboutEveryProcessor() {
    assertThat(promises()).containsOnlyKeys(processors().keySet());
    assertThat(promises()).containsEntry(AgentProcessor.class.getName(), "isolating");
  }

  @Test
  void aFileOfAnIsolatingProcessorComesFromOneAgent() {
    processors().entrySet().stream()
        .filter(each -> "isolating".equals(promises().get(each.getKey())))
        .forEach(each -> {
          var origins = new TreeMap<String, List<String>>();

          compile(agents(), new WatchedProcessor(each.getValue(), origins));

          assertThat(origins).isNotEmpty();
          assertThat(origins)
              .allSatisfy((file, from) -> {
                assertThat(from).as(file).hasSize(1);
                assertThat(file.replace('_', '.')).startsWith(from.getFirst());
              });
        });
  }

  @Test
  void anAgentAmongOthersGetsWhatItGetsAlone() {
    Map<String, String> together = Javac.generated(compile(agents(), new AgentProcessor()));

    var alone = new TreeMap<String, String>();
    agents()
        .forEach((path, source) ->
            alone.putAll(Javac.generated(compile(Map.of(path, source), new AgentProcessor()))));
    assertThat(together).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfFilesDoesNotMatter(long seed) throws IOException {
    List<JavaFileObject> files = new ArrayList<>(Javac.files(agents()));
    Compilation inOrder = javac().withProcessors(new AgentProcessor()).compile(files);
    Collections.shuffle(files, new Random(seed));

    Compilation shuffled = javac().withProcessors(new AgentProcessor()).compile(files);

    assertThat(Javac.generated(shuffled)).isEqualTo(Javac.generated(inOrder));
    assertThat(classes(shuffled)).isEqualTo(classes(inOrder));
  }

  private static Map<String, Integer> classes(Compilation compilation) throws IOException {
    var classes = new HashMap<String, Integer>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream stream = file.openInputStream()) {
          classes.put(file.getName(), Arrays.hashCode(stream.readAllBytes()));
        }
      }
    }
    return classes;
  }

  private static Compilation compile(Map<String, String> sources, Processor processor) {
    Compilation compilation = javac().withProcessors(processor).compile(Javac.files(sources));

    assertThat(compilation.errors()).isEmpty();
    return compilation;
  }

  private static Map<String, String> agents() {
    var agents = new LinkedHashMap<String, String>();
    for (Path file : GoldensTest.agents()) {
      String source = Sources.read(file);
      agents.put(Sources.pathOf(file.getFileName().toString(), source), source);
    }
    return agents;
  }

  private static Map<String, Processor> processors() {
    var processors = new TreeMap<String, Processor>();
    ServiceLoader.load(Processor.class).stream()
        .filter(each -> each.type().getPackage().equals(AgentProcessor.class.getPackage()))
        .forEach(each -> processors.put(each.type().getName(), each.get()));
    return processors;
  }

  /** Returns what Gradle is told, by processor. */
  private static Map<String, String> promises() {
    var promises = new TreeMap<String, String>();
    try (InputStream stream = AgentProcessor.class.getResourceAsStream(PROMISES)) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .forEach(line -> promises.put(line[0], line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return promises;
  }
}
