package dev.parley.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which room of the server may know which. */
class ArrowsTest {

  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.parley.server..");

  @Test
  void roomsKnowOnlyTheirNeighbours() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("server")
        .definedBy("dev.parley.server")
        .layer("lifecycle")
        .definedBy("dev.parley.server.lifecycle..")
        .layer("rest")
        .definedBy("dev.parley.server.rest..")
        .layer("look")
        .definedBy("dev.parley.server.look..")
        .layer("assets")
        .definedBy("dev.parley.server.assets..")
        .layer("wire")
        .definedBy("dev.parley.server.wire..")
        .layer("session")
        .definedBy("dev.parley.server.session..")
        .layer("transport")
        .definedBy("dev.parley.server.transport..")
        .layer("security")
        .definedBy("dev.parley.server.security..")
        .whereLayer("server")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("lifecycle")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("rest")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("assets")
        .mayOnlyBeAccessedByLayers("rest", "look")
        .whereLayer("look")
        .mayOnlyBeAccessedByLayers("server", "lifecycle", "rest")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("session")
        .mayOnlyBeAccessedByLayers("server", "wire")
        .whereLayer("transport")
        .mayOnlyBeAccessedByLayers("server", "wire")
        .check(SERVER);
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching("dev.parley.server.(*)..").should().beFreeOfCycles().check(SERVER);
  }

  @Test
  void onlyTheWireKnowsAChatsEvents() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.parley.server.wire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.parley.log..", "dev.parley.step..")
        .check(SERVER);
  }

  @Test
  void securityAssetsAndLookKnowNoChat() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.parley.server.security..",
            "dev.parley.server.assets..",
            "dev.parley.server.look..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.parley.chat..", "dev.parley.agent..", "dev.parley.log..")
        .check(SERVER);
  }

  @Test
  void transportKnowsNothingOfWhatMessagesCarry() {
    noClasses()
        .that(resideInAPackage("dev.parley.server.transport.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.parley.protocol.chainlit..",
            "dev.parley.protocol.socketio..",
            "dev.parley.chat..",
            "dev.parley.log..")
        .check(SERVER);
  }

  @Test
  void nothingIsLookedUpByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(SERVER);
    noClasses().should().callMethod(Class.class, "forName", String.class).check(SERVER);
  }

  @Test
  void onlyTheEntryIsSeenFromOutside() {
    classes()
        .that()
        .resideInAPackage("dev.parley.server")
        .and(not(resideInAPackage("dev.parley.server.*..")))
        .and()
        .arePublic()
        .should()
        .haveNameMatching("dev\\.parley\\.server\\.AgentServer(\\$Builder)?")
        .check(SERVER);
  }
}
