package dev.parley.processor;

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

  static List<Path> agents() {
    return Stream.of(Sources.SHOWN, Sources.in(Sources.GOOD)).flatMap(List::stream).toList();
  }

  static List<Path> goldens() {
    return Sources.in(Sources.EXPECTED);
  }

  @ParameterizedTest
  @MethodSource("agents")
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
    for (Path agent : agents()) {
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
    for (Path agent : agents()) {
      String source = Sources.read(agent);
      sources.put(Sources.pathOf(agent.getFileName().toString(), source), source);
    }
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
  @MethodSource("agents")
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
  @MethodSource("agents")
  void compilingTwiceGivesTheSameBytes(Path agent) {
    assertThat(Javac.generated(compile(agent))).isEqualTo(Javac.generated(compile(agent)));
  }

  private static Compilation compile(Path agent) {
    String source = Sources.read(agent);
    String path = Sources.pathOf(agent.getFileName().toString(), source);
    return Javac.process(path, source);
  }
}
