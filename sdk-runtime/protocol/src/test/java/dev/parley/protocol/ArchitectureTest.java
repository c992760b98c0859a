package dev.parley.protocol;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room may use which; the map is the picture of the module. */
class ArchitectureTest {

  private static final String HERE = "dev.parley.protocol";

  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          "", List.of(),
          ".bytes", List.of(""),
          ".json", List.of("", ".bytes"),
          ".engineio", List.of("", ".bytes", ".json"),
          ".socketio", List.of("", ".bytes", ".json"),
          ".websocket", List.of("", ".bytes"),
          ".chainlit", List.of("", ".bytes", ".json"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HERE);

  @Test
  void everyRoomIsOnTheMap() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            MAY_USE.keySet().stream().map(room -> HERE + room).toList());
  }

  @Test
  void roomsUseOnlyWhatTheMapSays() {
    MAY_USE.forEach((room, others) -> {
      String[] allowed =
          Stream.of(
                  Stream.of("java..", "org.jspecify..", "tools.jackson..", HERE + room),
                  others.stream().map(other -> HERE + other))
              .flatMap(packages -> packages)
              .toArray(String[]::new);
      classes()
          .that()
          .resideInAPackage(HERE + room)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(allowed))
          .check(CLASSES);
    });
  }

  @Test
  void codecsNeitherReadNorWriteNorStartThreads() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.channels..", "java.nio.file..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Closeable.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .check(CLASSES);
  }
}
