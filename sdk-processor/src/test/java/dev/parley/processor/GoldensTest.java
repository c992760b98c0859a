package dev.parley.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.testing.compile.Compilation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agents whose generated sources are kept as files, to be read and compared: {@code
 * -Dgoldens=write} writes them anew.
 */
class GoldensTest {

  /** Returns the agents that are one file each. */
  static List<Path> agents() {
    return Stream.concat(Stream.of(Sources.ECHO, Sources.TRIP), Sources.in(Sources.GOOD).stream())
        .toList();
  }

  static List<Path> allAgents() {
    return Stream.concat(agents().stream(), Stream.of(Sources.SHOP)).toList();
  }

  static List<Path> goldens() {
    return Sources.in(Sources.EXPECTED);
  }

  @ParameterizedTest
  @MethodSource("allAgents")
  void generatedSourcesAreAsKept(Path agent) {
    Compilation compilation = compile(agent);

    assertThat(compilation.diagnostics()).isEmpty();
    Map<String, String> generated = Javac.generated(compilation);
    assertThat(generated).isNotEmpty();
    generated.forEach((path, text) ->
        assertThat(text)
            .as("%s; rerun with -Dgoldens=write", path)
            .isEqualTo(Sources.golden(Sources.EXPECTED.resolve(path), text)));
  }

  @Test
  void everyKeptFileIsGenerated() {
    var generated = new TreeSet<Path>();
    for (Path agent : allAgents()) {
      Javac.generated(compile(agent))
          .keySet()
          .forEach(path -> generated.add(Sources.EXPECTED.resolve(path)));
    }

    assertThat(goldens()).containsExactlyElementsOf(generated);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void aKeptFileIsFormattedAsPeopleFormatTheirs(Path golden) throws Exception {
    String text = Sources.read(golden);

    assertThat(new Formatter().formatSource(text)).isEqualTo(text);
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void keptFilesCompileWithoutTheProcessorAndWithoutWarning() {
    var sources = new LinkedHashMap<String, String>();
    allAgents().forEach(agent -> sources.putAll(sources(agent)));
    for (Path golden : goldens()) {
      sources.put(Sources.EXPECTED.relativize(golden).toString(), Sources.read(golden));
    }

    assertThat(Javac.compile(sources).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void aKeptFileSuppressesNoWarning(Path golden) {
    assertThat(Sources.read(golden)).doesNotContain("SuppressWarnings");
  }

  @ParameterizedTest
  @MethodSource("allAgents")
  void generatedClassesKnowNoReflection(Path agent) throws Exception {
    for (JavaFileObject file : compile(agent).generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        byte[] bytes;
        try (var stream = file.openInputStream()) {
          bytes = stream.readAllBytes();
        }
        var pool = ClassFile.of().parse(bytes).constantPool();
        assertThat(StreamSupport.stream(pool.spliterator(), false))
            .filteredOn(ClassEntry.class::isInstance)
            .extracting(entry -> ((ClassEntry) entry).asInternalName())
            .noneMatch(name -> name.startsWith("java/lang/reflect/"))
            .doesNotContain("java/lang/ClassLoader", "java/lang/Class");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("allAgents")
  void compilingTwiceGivesTheSameBytes(Path agent) {
    assertThat(Javac.generated(compile(agent))).isEqualTo(Javac.generated(compile(agent)));
  }

  private static Compilation compile(Path agent) {
    return Javac.process(sources(agent), Javac.STRICT);
  }

  /** Returns an agent's source, with those beside it if it is of several files. */
  static Map<String, String> sources(Path agent) {
    List<Path> files =
        agent.equals(Sources.SHOP) ? Sources.in(requireNonNull(agent.getParent())) : List.of(agent);
    var sources = new LinkedHashMap<String, String>();
    for (Path file : files) {
      String source = Sources.read(file);
      sources.put(Sources.pathOf(file.getFileName().toString(), source), source);
    }
    return sources;
  }
}
