package dev.parley.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The class that serves all agents of a module. */
class AgentsMainTest {

  private static final String AGENT =
      """
      package %s;

      import dev.parley.annotations.Agent;
      import dev.parley.annotations.OnMessage;
      import dev.parley.message.Message;

      %s
      %sclass %s {

        @OnMessage
        String answer(Message message) {
          return message.content();
        }
      }
      """;

  private final Map<String, String> sources = new LinkedHashMap<>();

  @Test
  void servesTheAgentsFromTheirCommonPackage() {
    add("shop.front", "@Agent", "SellAgent");
    add("shop.store.cold", "@Agent", "KeepAgent");
    add("shop.store", "@Agent", "CountAgent");

    Map<String, String> generated = generated();

    String main = requireNonNull(generated.get("shop/AgentsMain.java"));
    assertThat(main)
        .isEqualTo(Sources.golden(Sources.RESOURCES.resolve("agents/AgentsMain.java"), main))
        .contains("SellAgentMain.AGENT, CountAgentMain.AGENT, KeepAgentMain.AGENT");
  }

  @Test
  void aModuleOfOneAgentNeedsNone() {
    add("shop", "@Agent", "SellAgent");

    assertThat(generated()).doesNotContainKey("shop/AgentsMain.java");
  }

  @Test
  void tellsAgentsOfOneSimpleNameApart() {
    add("shop.front", "@Agent(name = \"Front\")", "SellAgent");
    add("shop.back", "@Agent(name = \"Back\")", "SellAgent");

    assertThat(generated().get("shop/AgentsMain.java"))
        .contains("AgentServer.run(args, SellAgentMain.AGENT, shop.front.SellAgentMain.AGENT);")
        .contains("import shop.back.SellAgentMain;");
  }

  @Test
  void staysInAPackageWhereAgentsHaveNoneInCommon() {
    add("shop", "@Agent", "SellAgent");
    add("bank", "@Agent", "LendAgent");

    assertThat(generated()).containsKey("bank/AgentsMain.java");
  }

  @Test
  void servesNestedAgentsOfAnotherPackage() {
    add("shop", "@Agent", "SellAgent");
    sources.put(
        "shop/store/Outer.java",
        AGENT
            .formatted("shop.store", "final class Outer {\n  @Agent", "static ", "KeepAgent")
            .concat("}\n"));

    assertThat(generated().get("shop/AgentsMain.java")).contains("Outer_KeepAgentMain.AGENT");
  }

  @Test
  void isCalledAsTheBuildSays() {
    add("shop", "@Agent", "SellAgent");
    add("bank", "@Agent", "LendAgent");

    assertThat(generated("-Aparley.agentsMain=town.everything"))
        .containsKey("town/everything.java");
    assertThat(generated("-Aparley.agentsMain=false").keySet())
        .noneMatch(path -> path.contains("AgentsMain"));
    assertThat(generated("-Aparley.main=false").keySet()).noneMatch(path -> path.contains("Main"));
  }

  @Test
  void isAsDeprecatedAsItsAgents() {
    add("shop", "@Agent", "SellAgent");
    add("shop", "@Deprecated @Agent", "LendAgent");

    assertThat(generated().get("shop/AgentsMain.java")).contains("@Deprecated");
  }

  @Test
  void aMistakeInAnAgentIsNoSecondOneHere() {
    add("shop", "@Agent", "SellAgent");
    add("shop", "@Agent(name = \" \")", "LendAgent");

    Compilation compilation = Javac.process(sources, List.of());

    assertThat(compilation.errors()).hasSize(1);
    assertThat(Javac.message(compilation.errors().getFirst())).startsWith("[PLY128]");
  }

  @Test
  void comesFromAllAgents() {
    add("shop", "@Agent", "SellAgent");
    add("bank", "@Agent", "LendAgent");
    var origins = new TreeMap<String, List<String>>();

    Compilation compilation =
        javac()
            .withProcessors(
                new AgentProcessor(), new WatchedProcessor(new AgentsProcessor(), origins))
            .compile(Javac.files(sources));

    assertThat(compilation.errors()).isEmpty();
    assertThat(origins)
        .containsExactly(Map.entry("bank.AgentsMain", List.of("bank.LendAgent", "shop.SellAgent")));
  }

  private void add(String packageName, String annotation, String name) {
    sources.put(
        packageName.replace('.', '/') + "/" + name + ".java",
        AGENT.formatted(packageName, annotation, "", name));
  }

  private Map<String, String> generated(String... options) {
    var all = new ArrayList<>(Javac.STRICT);
    all.addAll(List.of(options));
    Compilation compilation = Javac.process(sources, all);
    assertThat(compilation.diagnostics()).isEmpty();
    return Javac.generated(compilation);
  }
}
