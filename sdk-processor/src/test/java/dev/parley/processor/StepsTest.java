package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The classes that show calls as steps. */
class StepsTest {

  private static final String IMPORTS =
      """
      import dev.parley.annotations.*;
      import dev.parley.chat.Chat;
      import dev.parley.message.Message;
      import dev.parley.tool.ToolBox;
      import dev.parley.user.User;
      import java.util.concurrent.CompletableFuture;
      """;

  @Test
  void companionsMayMentionEachOther() {
    Map<String, String> generated =
        generated(
            """
            @Agent class EchoAgent {
              @OnMessage @Step void answer(Message message, EchoAgentSteps steps) {
                steps.search("x", null, steps);
              }
              @Step String search(String query, EchoAgentAsync async, EchoAgentSteps steps) {
                return query;
              }
              @Blocking String hash(EchoAgentSteps steps, EchoAgentAsync async) { return ""; }
            }
            """);

    assertThat(generated.get("EchoAgentSteps.java"))
        .contains("String search(String query, EchoAgentAsync async, EchoAgentSteps steps) {")
        .contains(
            "StepCall.of(TOOL, \"search\")\n        .input(\"query\", query)\n        .call(");
    assertThat(generated.get("EchoAgentAsync.java"))
        .contains("hash(EchoAgentSteps steps, EchoAgentAsync async)");
    assertThat(generated.get("EchoAgentDispatch.java"))
        .contains("EchoAgentSteps.of(agent).answer(call.message(), EchoAgentSteps.of(agent))");
  }

  @Test
  void anAnnotationOfAnOverriddenMethodCounts() {
    assertThat(
            generated(
                    """
                    interface Searching<Q> { @Step(name = "Look") String search(Q query); }
                    @Agent class EchoAgent implements Searching<Integer> {
                      @OnMessage void answer() {}
                      @Override public String search(Integer query) { return ""; }
                    }
                    """)
                .get("EchoAgentSteps.java"))
        .contains("String search(Integer query) {")
        .contains("StepCall.of(TOOL, \"Look\")");
  }

  @Test
  void whatIsThereAnywayIsNotShown() {
    assertThat(
            generated(
                    """
                    @Agent(settings = EchoAgent.Taste.class, services = EchoAgent.Books.class)
                    class EchoAgent {
                      record Taste(@Switch boolean rhymed) {}
                      record Shelf(String name) {}
                      static class Books { Shelf shelf() { return new Shelf(""); } }
                      @OnMessage void answer() {}
                      @Step void search(Chat chat, User user, ToolBox tools, String query,
                          Taste taste, Shelf shelf, Books books, EchoAgentSteps steps) {}
                      @Step(input = {"user", "taste"}) void asked(User user, Taste taste) {}
                    }
                    """)
                .get("EchoAgentSteps.java"))
        .contains("StepCall.of(TOOL, \"search\")\n        .input(\"query\", query)\n        .run(")
        .contains(
            "        .input(\"user\", user)\n        .input(\"taste\", taste)\n        .run(");
  }

  @Test
  void aHandlerThatIsAStepAndRunsOnThePoolIsShownThere() {
    assertThat(
            generated(
                    """
                    @Agent class EchoAgent {
                      @OnMessage @Step @Blocking String answer(Message message) { return ""; }
                    }
                    """)
                .get("EchoAgentDispatch.java"))
        .contains("onMessage(")
        .contains("BLOCKING,")
        .contains("call.send(EchoAgentSteps.of(agent).answer(call.message()))");
  }

  @Test
  void anUnknownInputIsToldWithTheNearest() {
    assertThat(messages("@Step(input = {\"qeury\", \"limit\"}) void a(String query, int limit) {}"))
        .singleElement()
        .asString()
        .contains("'qeury' is no parameter of a(String, int)")
        .contains("fix: use 'query'");
    assertThat(messages("@Step(input = \"everything\") void a(String query, int limit) {}"))
        .singleElement()
        .asString()
        .contains("fix: use any of: query, limit");
    assertThat(messages("@Step(input = \"query\") void a() {}"))
        .singleElement()
        .asString()
        .contains("fix: remove it: there are no parameters");
  }

  @Test
  void aMistakeIsToldOnceWhateverTheMethodIs() {
    assertThat(messages("@Step @Blocking private void work() {}"))
        .singleElement()
        .asString()
        .startsWith("[PLY201]");
    assertThat(messages("@Step @OnStop private void work() {}"))
        .singleElement()
        .asString()
        .startsWith("[PLY102]");
    assertThat(messages("@Step private void work() {}"))
        .singleElement()
        .asString()
        .startsWith("[PLY230]");
  }

  @Test
  void theStepsAreWrittenThoughSomethingIsWrong() {
    assertThat(
            messages(
                """
                @OnChatStart void hello(EchoAgentSteps steps, Thread unknown) { steps.a(1); }
                @Step(input = "qeury") void a(int query) {}
                """))
        .extracting(message -> message.substring(0, 8))
        .containsExactlyInAnyOrder("[PLY104]", "[PLY237]");
  }

  @Test
  void aTypeThatIsNowhereIsTheCompilersToName() {
    Compilation compilation =
        compile(
            """
            @Agent class EchoAgent {
              @OnMessage void answer() {}
              @Step Unknown search(String query) throws Missing { return null; }
            }
            """);

    assertThat(compilation.errors())
        .hasSize(2)
        .allMatch(error -> error.getMessage(null).contains("cannot find symbol"));
  }

  private static List<String> messages(String members) {
    return compile("@Agent class EchoAgent {\n  @OnMessage void answer() {}\n" + members + "}")
        .diagnostics()
        .stream()
        .map(Javac::message)
        .toList();
  }

  private static Map<String, String> generated(String source) {
    Compilation compilation = compile(source);
    assertThat(compilation.diagnostics()).isEmpty();
    return Javac.generated(compilation);
  }

  private static Compilation compile(String source) {
    return Javac.process(Map.of("EchoAgent.java", IMPORTS + source), List.of());
  }
}
