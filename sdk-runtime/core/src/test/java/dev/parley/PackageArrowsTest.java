package dev.parley;

import static java.util.Map.entry;
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
      Map.ofEntries(
          entry("file", Set.of()),
          entry("element", Set.of("file", "json")),
          entry("message", Set.of("action", "element", "file")),
          entry("step", Set.of("message")),
          entry("page", Set.of("element")),
          entry("ask", Set.of("action", "element", "file", "message", "step")),
          entry("user", Set.of()),
          entry("action", Set.of()),
          entry("feedback", Set.of()),
          entry("audio", Set.of()),
          entry("window", Set.of()),
          entry("auth", Set.of("user")),
          entry("store", Set.of("step")),
          entry("json", Set.of()),
          entry("tool", Set.of("json")),
          entry("log", Set.of("action", "ask", "audio", "element", "offer", "page", "step")),
          entry("run", Set.of()),
          entry("blocking", Set.of("run")),
          entry("setting", Set.of()),
          entry("offer", Set.of("user")),
          // The contract of generated code speaks of chats, and a host runs what it describes.
          entry(
              "agent",
              Set.of(
                  "action",
                  "audio",
                  "auth",
                  "chat",
                  "feedback",
                  "file",
                  "json",
                  "message",
                  "offer",
                  "setting",
                  "store",
                  "user",
                  "window")),
          entry(
              "chat",
              Set.of(
                  "action",
                  "agent",
                  "ask",
                  "audio",
                  "auth",
                  "blocking",
                  "element",
                  "feedback",
                  "file",
                  "json",
                  "log",
                  "message",
                  "offer",
                  "page",
                  "run",
                  "setting",
                  "step",
                  "store",
                  "user",
                  "window")));

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
