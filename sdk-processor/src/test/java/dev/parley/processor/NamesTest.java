package dev.parley.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code uses names of its own, and authors may have the same ones. */
class NamesTest {

  private static final String AGENT =
      """
      package demo;
      @dev.parley.annotations.Agent(options = @dev.parley.annotations.AppOption(name = "x"))
      class %1$s {
        @dev.parley.annotations.OnMessage
        String answer(dev.parley.message.Message message, dev.parley.chat.Chat chat) {
          return "";
        }
        @dev.parley.annotations.Blocking
        String of(String agent, int call) {
          return "";
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agent",
        "AgentDescriptor",
        "AgentServer",
        "AppOption",
        "BlockingPool",
        "Chat",
        "CompletableFuture",
        "DispatchTable",
        "Generated",
        "List",
        "Message",
        "NullMarked",
        "Nullable",
        "ThreadKind",
        "VIRTUAL",
        "Straße",
        "$",
        "_agent",
        "agent"
      })
  void anAgentMayHaveTheName(String name) {
    String source = AGENT.formatted(name);

    Compilation compilation = Javac.process("demo/" + name + ".java", source);

    assertThat(compilation.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DispatchTable", "CompletableFuture", "AgentServer", "Nullable", "List"})
  void anotherClassOfThePackageMayHaveTheName(String name) {
    Compilation compilation =
        Javac.process(
            Map.of(
                "demo/EchoAgent.java",
                AGENT.formatted("EchoAgent"),
                "demo/" + name + ".java",
                "package demo; class " + name + " {}"),
            Javac.STRICT);

    assertThat(compilation.diagnostics()).isEmpty();
  }

  @Test
  void aDeprecatedAgentIsUsedWithoutWarning() {
    Compilation compilation =
        Javac.process(
            "demo/EchoAgent.java",
            "@Deprecated\n" + AGENT.formatted("EchoAgent").replaceFirst("package demo;\n", ""));

    assertThat(compilation.diagnostics()).isEmpty();
  }

  @Test
  void nullnessIsReadFromDeclarationsToo() {
    String source =
        """
        import dev.parley.annotations.*;
        import java.util.*;
        @interface Nullable {}
        @Agent class EchoAgent {
          @OnMessage void answer() {}
          @Blocking @Nullable Map.Entry<String, String> find(
              @Nullable List<String> keys, @Nullable String[] all) {
            return null;
          }
          @Blocking @Nullable String text(int number) { return null; }
        }
        """;

    Compilation compilation = Javac.process("EchoAgent.java", source);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(Javac.generated(compilation).get("EchoAgentAsync.java"))
        .contains(
            "CompletableFuture<Map.@Nullable Entry<String, String>> find(",
            "@Nullable List<String> keys, String @Nullable [] all",
            "CompletableFuture<@Nullable String> text(int number)");
  }

  @Test
  void textsKeepEveryCharacter() {
    String source =
        """
        @dev.parley.annotations.Agent(
            title = "\\"q\\" \\\\ \\t\\n\\r \\0 \\u007f \\ud83d\\ude00 \\ud800 $T $$ %s")
        class EchoAgent {
          @dev.parley.annotations.OnMessage void answer() {}
        }
        """;

    Compilation compilation = Javac.process("EchoAgent.java", source);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(Javac.generated(compilation).get("EchoAgentDispatch.java"))
        .contains("\\\"q\\\" \\\\ \\t\\n\\r \\u0000 \\u007f \ud83d\ude00 \\ud800 $T $$ %s");
  }
}
