package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the packages of this module may know of each other. The map is the picture of it. */
class PackageArrowsTest {

  private static final String ROOT = "dev.parley.";

  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "step", Set.of(),
          "message", Set.of(),
          "user", Set.of(),
          "log", Set.of("step"),
          "run", Set.of(),
          "blocking", Set.of("run"),
          // The contract of generated code speaks of chats, and a host runs what it describes.
          "agent", Set.of("chat", "message", "user"),
          "chat", Set.of("agent", "blocking", "log", "message", "run", "step", "user"));

  @Test
  void everyPackageUsesOnlyWhatItMay() {
    assertThat(arrows()).isEqualTo(new TreeMap<>(MAY_USE));
  }

  private static Map<String, Set<String>> arrows() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.parley");
    Map<String, Set<String>> arrows = new TreeMap<>();
    classes.stream()
        .filter(type -> type.getPackageName().startsWith(ROOT))
        .forEach(type -> {
          String from = type.getPackageName().substring(ROOT.length());
          Set<String> used = arrows.computeIfAbsent(from, any -> new TreeSet<>());
          type.getDirectDependenciesFromSelf().stream()
              .map(dependency -> dependency.getTargetClass().getPackageName())
              .filter(to -> to.startsWith(ROOT) && !to.equals(ROOT + from))
              .forEach(to -> used.add(to.substring(ROOT.length())));
        });
    return arrows;
  }
}
