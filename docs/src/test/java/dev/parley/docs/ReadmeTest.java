package dev.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README tells people to do is what the build tries. */
final class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SAMPLES = ROOT.resolve("example-agent/src/it");

  @ParameterizedTest
  @CsvSource({"xml, consumer-maven/pom.xml", "kotlin, consumer-gradle/build.gradle.kts"})
  void theSampleBuildHasWhatTheReadmeShows(String language, String file) throws IOException {
    String sample = Files.readString(SAMPLES.resolve(file));

    assertThat(lines(withVersions(sample))).containsSubsequence(lines(block(language)));
  }

  @Test
  void continuousIntegrationRunsTheReadmesTestCommand() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```sh\nmvn verify\n```");
    assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("\n  mvn verify\n");
  }

  /** Returns the README's code block in a language, of which there is one. */
  private static String block(String language) throws IOException {
    var blocks =
        Pattern.compile("(?s)```" + language + "\n(.*?)```")
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(1);
    return blocks.getFirst();
  }

  /** Replaces the names of versions, as the build of the samples does. */
  private static String withVersions(String sample) throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    return Pattern.compile("@([a-z-]+\\.version)@")
        .matcher(sample)
        .replaceAll(name -> property(pom, name.group(1)));
  }

  private static String property(String pom, String name) {
    return pom.split("</?" + Pattern.quote(name) + ">", 3)[1];
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
