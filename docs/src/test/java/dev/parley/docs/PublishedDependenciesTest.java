package dev.parley.docs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/** What a user downloads with each artifact; logging bindings and test tools are not among it. */
final class PublishedDependenciesTest {
  private static final String SHIPPED =
      "/project/dependencies/dependency[not(scope = 'test' or scope = 'provided')]/artifactId";

  private static final Map<String, Set<String>> MAY_BRING =
      Map.ofEntries(
          entry("sdk-annotations", Set.of("jspecify")),
          entry("sdk-processor", Set.of("parley-annotations", "javapoet", "jspecify")),
          entry("sdk-runtime/core", Set.of("jackson-core", "slf4j-api", "jspecify")),
          entry("sdk-runtime/protocol", Set.of("jackson-databind", "jspecify")),
          entry(
              "sdk-runtime/server",
              Set.of(
                  "parley-core",
                  "parley-protocol",
                  "undertow-core",
                  "jboss-logging",
                  "wildfly-common",
                  "picocli",
                  "slf4j-api",
                  "jspecify")),
          entry("sdk-runtime/web-ui", Set.of()),
          entry(
              "sdk-runtime/app",
              Set.of("parley-annotations", "parley-core", "parley-server", "parley-web-ui")),
          entry("sdk-runtime/testing", Set.of("parley-core", "parley-protocol", "jspecify")));

  @ParameterizedTest
  @MethodSource("folders")
  void anArtifactBringsOnlyWhatItsUserNeeds(String folder) throws Exception {
    var pom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("..", folder, "pom.xml").toFile());

    var shipped = new HashSet<String>();
    var artifacts =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(SHIPPED, pom, XPathConstants.NODESET);
    for (int i = 0; i < artifacts.getLength(); i++) {
      shipped.add(artifacts.item(i).getTextContent());
    }

    assertThat(shipped).isSubsetOf(MAY_BRING.get(folder));
  }

  static Set<String> folders() {
    return MAY_BRING.keySet();
  }
}
