package dev.parley.docs;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Requires;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map is the architecture: an arrow that is not drawn here must not be in any module. */
final class ModuleArrowsTest {
  private static final Map<String, Set<String>> MAY_REQUIRE =
      Map.ofEntries(
          entry("dev.parley.annotations", Set.of("java.compiler", "org.jspecify")),
          entry(
              "dev.parley.processor",
              Set.of(
                  "dev.parley.annotations",
                  "java.compiler",
                  "com.palantir.javapoet",
                  "com.google.auto.service",
                  "jdk.compiler",
                  "org.jspecify")),
          entry(
              "dev.parley.core",
              Set.of("jdk.management", "org.slf4j", "org.jspecify", "tools.jackson.core")),
          entry("dev.parley.protocol", Set.of("tools.jackson.databind", "org.jspecify")),
          entry(
              "dev.parley.server",
              Set.of(
                  "dev.parley.core",
                  "dev.parley.protocol",
                  "undertow.core",
                  "xnio.api",
                  "org.jboss.logging",
                  "org.jboss.threads",
                  "info.picocli",
                  "java.desktop",
                  "jdk.management",
                  "org.slf4j",
                  "org.jspecify")),
          entry("dev.parley.webui", Set.of()),
          entry(
              "dev.parley.runtime",
              Set.of(
                  "dev.parley.annotations",
                  "dev.parley.core",
                  "dev.parley.server",
                  "dev.parley.webui")),
          entry(
              "dev.parley.testing",
              Set.of(
                  "dev.parley.core",
                  "dev.parley.protocol",
                  "java.net.http",
                  "org.junit.jupiter.api",
                  "org.jspecify")));

  @Test
  void theMapNamesEveryModule() {
    assertThat(PublishedModules.descriptors().keySet()).isEqualTo(modules());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleRequiresOnlyWhatTheMapAllows(String module) {
    var required =
        PublishedModules.descriptor(module).requires().stream()
            .map(Requires::name)
            .filter(name -> !name.equals("java.base"))
            .collect(toSet());

    assertThat(required).isSubsetOf(MAY_REQUIRE.get(module));
  }

  @Test
  void aPackageBelongsToOneModule() {
    var owners = new HashMap<String, String>();
    PublishedModules.descriptors()
        .forEach((name, module) ->
            module
                .packages()
                .forEach(room -> assertThat(owners.put(room, name)).as(room).isNull()));
  }

  static Set<String> modules() {
    return MAY_REQUIRE.keySet();
  }
}
