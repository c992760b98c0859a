package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.processor.diagnostic.ActionUseProblem;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor in Eclipse's compiler: the same sources, and the same mistakes. */
class EclipseTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path", "");
  private static final Pattern ID = Pattern.compile("\\[(PLY\\d{3})] ");
  private static final Pattern PLACE =
      Pattern.compile("(?:ERROR|WARNING) in (\\S+) \\(at line (\\d+)\\)");

  private static final int DECLARATION_LINES = 6;

  @TempDir private Path folder;

  static List<Problem> problems() {
    return Problems.all();
  }

  @Test
  void generatesWhatJavacGenerates() throws IOException {
    var agents = new LinkedHashMap<String, String>();
    GoldensTest.allAgents().forEach(file -> agents.putAll(GoldensTest.sources(file)));

    String said = compile(agents, List.of("-Aparley.agentsMain=false"));

    assertThat(said).doesNotContain("ERROR");
    Map<String, String> generated = texts(folder.resolve("generated"));
    assertThat(generated).containsOnlyKeys(texts(Sources.EXPECTED).keySet());
    texts(Sources.EXPECTED)
        .forEach((path, text) -> assertThat(generated.get(path)).as(path).isEqualTo(text));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void tellsTheSameMistakeAtTheSamePlace(Problem problem) throws IOException {
    Example example = Example.parse(Example.wrong(problem.id()));

    String said = compile(example.files(), example.options());

    assertThat(ID.matcher(said).results().map(found -> found.group(1)))
        .as(said)
        .containsExactlyElementsOf(ids(problem));
    Set<Example.Place> places = places(said);
    if (!places.isEmpty()) { // this compiler points neither to records nor to their components
      assertThat(example.marked())
          .allSatisfy(
              marked -> assertThat(places).as(said).anyMatch(place -> isNear(place, marked)));
    }
  }

  private static List<String> ids(Problem problem) {
    if (problem instanceof ActionUseProblem) {
      return List.of(); // found in javac's trees only
    }
    // A private class has a private constructor, and this compiler does not tell who wrote it.
    return problem.id().equals("PLY122") ? List.of("PLY122", "PLY124") : List.of(problem.id());
  }

  /** A value is pointed to at its annotation, a type parameter at its method. */
  private static boolean isNear(Example.Place place, Example.Place marked) {
    return place.file().equals(marked.file())
        && Math.abs(place.line() - marked.line()) <= DECLARATION_LINES;
  }

  private Set<Example.Place> places(String said) {
    return PLACE
        .matcher(said)
        .results()
        .map(found -> place(found.group(1), found.group(2)))
        .collect(Collectors.toSet());
  }

  private Example.Place place(String file, String line) {
    String path = folder.resolve("sources").relativize(Path.of(file)).toString();
    return new Example.Place(path, Long.parseLong(line));
  }

  private String compile(Map<String, String> sources, List<String> options) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-25", "-classpath", CLASS_PATH));
    arguments.add("-processor");
    arguments.add(AgentProcessor.class.getName() + "," + AgentsProcessor.class.getName());
    arguments.addAll(List.of("-processorpath", CLASS_PATH));
    arguments.addAll(List.of("-d", folder.resolve("classes").toString()));
    arguments.addAll(List.of("-s", folder.resolve("generated").toString()));
    arguments.addAll(options);
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("sources").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
    return said.toString();
  }

  private static Map<String, String> texts(Path folder) {
    var texts = new TreeMap<String, String>();
    for (Path file : Sources.in(folder)) {
      texts.put(folder.relativize(file).toString(), Sources.read(file));
    }
    return texts;
  }
}
