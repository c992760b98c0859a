package dev.parley.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every problem has an example that provokes it alone, and a page that explains it. */
class DiagnosticsTest {

  private static final List<Problem> PROBLEMS = Problems.all();

  @ParameterizedTest
  @FieldSource("PROBLEMS")
  void anExampleProvokesExactlyItAtTheMarkedLine(Problem problem) {
    Example example = Example.parse(Example.wrong(problem.id()));
    var options = new ArrayList<>(List.of("-Xlint:all,-processing"));
    options.addAll(example.options());

    List<Diagnostic<? extends JavaFileObject>> found = Javac.diagnose(example.files(), options);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getKind()).isEqualTo(problem.kind());
    assertThat(Javac.message(found.getFirst())).startsWith("[" + problem.id() + "] ");
    assertThat(place(found.getFirst())).isEqualTo(example.marked());
  }

  @ParameterizedTest
  @FieldSource("PROBLEMS")
  void aMessageHasAFactAWayOutAndAPage(Problem problem) {
    Example example = Example.parse(Example.wrong(problem.id()));

    String message = Javac.message(Javac.diagnose(example.files(), example.options()).getFirst());

    assertThat(message.lines()).hasSize(3);
    assertThat(message.lines().toList().get(1)).matches(" {4}fix: .*[^.]");
    assertThat(message.lines().toList().get(2))
        .isEqualTo("    see: docs/reference/diagnostics/" + problem.id() + ".md");
    assertThat(message).doesNotContain("%", "null").doesNotContainIgnoringCase("invalid", "please");
  }

  @ParameterizedTest
  @FieldSource("PROBLEMS")
  void aPageShowsTheExample(Problem problem) {
    String shown = Example.onPage(page(problem), "Wrong");

    assertThat(shown).isEqualTo(Example.withoutMarks(Example.wrong(problem.id())));
  }

  @ParameterizedTest
  @FieldSource("PROBLEMS")
  void aPageShowsAMendedTwinThatCompiles(Problem problem) {
    Example mended = Example.parse(Example.onPage(page(problem), "Mended"));
    var options = new ArrayList<>(Javac.STRICT);
    options.addAll(mended.options());

    assertThat(Javac.diagnose(mended.files(), options)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PROBLEMS")
  void aPageSaysWhenToIgnoreIt(Problem problem) {
    assertThat(Sources.read(page(problem)))
        .startsWith("# " + problem.id() + ": ")
        .containsPattern("## When to ignore it\n\n\\w");
  }

  @Test
  void noExampleAndNoPageIsAnOrphan() {
    List<String> ids = PROBLEMS.stream().map(Problem::id).toList();

    assertThat(names(Sources.BAD)).isEqualTo(new TreeSet<>(ids));
    assertThat(names(Sources.DIAGNOSTICS))
        .isEqualTo(
            Stream.concat(ids.stream(), Stream.of("README")).collect(toCollection(TreeSet::new)));
  }

  @Test
  void theIndexNamesEveryPageByItsTitle() {
    String index = Sources.read(Sources.DIAGNOSTICS.resolve("README.md"));

    for (Problem problem : PROBLEMS) {
      String title = Sources.read(page(problem)).lines().findFirst().orElseThrow();
      String name = title.substring(("# " + problem.id() + ": ").length());
      assertThat(index).contains("| [%1$s](%1$s.md) | %2$s |".formatted(problem.id(), name));
    }
  }

  @Test
  void anIdIsUsedOnce() {
    assertThat(PROBLEMS.stream().map(Problem::id))
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id.matches("PLY\\d{3}"));
  }

  private static List<Example.Place> place(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null
        ? List.of()
        : List.of(
            new Example.Place(source.getName().replaceFirst("^/", ""), diagnostic.getLineNumber()));
  }

  private static Path page(Problem problem) {
    return Sources.DIAGNOSTICS.resolve(problem.id() + ".md");
  }

  private static Set<String> names(Path folder) {
    return Sources.in(folder).stream()
        .map(file -> file.getFileName().toString().replaceFirst("[.]\\w+$", ""))
        .collect(toCollection(TreeSet::new));
  }
}
