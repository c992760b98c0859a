package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The way from annotation to source goes in one direction; the map is its diagram. */
class StagesTest {

  private static final Path CLASSES = Path.of("target/classes/dev/parley/processor");
  private static final Pattern STAGE = Pattern.compile("dev/parley/processor/([a-z]+)/");

  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "diagnostic", Set.of(),
          "model", Set.of(),
          "discover", Set.of("model"),
          "validate", Set.of("discover", "model", "diagnostic"),
          "read", Set.of("discover", "model"),
          "generate", Set.of("model"),
          "write", Set.of());

  private static final Set<String> STAGES = MAY_USE.keySet();

  @Test
  void theMapNamesEveryStage() throws IOException {
    try (Stream<Path> folders = Files.list(CLASSES)) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(STAGES);
    }
  }

  @ParameterizedTest
  @FieldSource("STAGES")
  void aStageUsesOnlyWhatTheMapAllows(String stage) throws IOException {
    Set<String> used = new HashSet<>();
    for (Path file : Sources.in(CLASSES.resolve(stage))) {
      for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
        if (entry instanceof Utf8Entry text) {
          Matcher mentioned = STAGE.matcher(text.stringValue());
          while (mentioned.find()) {
            used.add(mentioned.group(1));
          }
        }
      }
    }
    used.remove(stage);

    assertThat(used).as("what %s uses", stage).isSubsetOf(MAY_USE.get(stage));
  }
}
