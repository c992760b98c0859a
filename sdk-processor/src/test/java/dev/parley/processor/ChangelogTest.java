package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What changed names all that an author may write, and all that they may be told. */
class ChangelogTest {

  private static final String CHANGES = Sources.read(Path.of("../docs/CHANGELOG.md"));
  private static final Pattern IDS = Pattern.compile("PLY(\\d{3})(?:\\s+to\\s+PLY(\\d{3}))?");

  @Test
  void everyIdIsNamedAloneOrInARange() {
    List<MatchResult> ranges = IDS.matcher(CHANGES).results().toList();

    assertThat(Problems.all())
        .extracting(Problem::id)
        .allMatch(id -> ranges.stream().anyMatch(range -> isIn(range, id)));
  }

  @Test
  void everyRangeEndsWithIdsThatExist() {
    Set<String> ids = new TreeSet<>(Problems.all().stream().map(Problem::id).toList());

    assertThat(Pattern.compile("PLY\\d{3}").matcher(CHANGES).results())
        .extracting(MatchResult::group)
        .allMatch(ids::contains);
  }

  @Test
  void everyAnnotationIsNamed() {
    assertThat(Sources.in(Sources.ANNOTATIONS))
        .extracting(file -> file.getFileName().toString().replace(".java", ""))
        .filteredOn(name -> !name.equals("package-info"))
        .allMatch(name -> CHANGES.contains("`@" + name));
  }

  private static boolean isIn(MatchResult range, String id) {
    String last = range.group(2) == null ? range.group(1) : range.group(2);
    return id.compareTo("PLY" + range.group(1)) >= 0 && id.compareTo("PLY" + last) <= 0;
  }
}
