package dev.parley.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent mentions may not exist before a round that writes it. */
class RoundsTest {

  private static final String IMPORTS =
      """
      import dev.parley.annotations.Agent;
      import dev.parley.annotations.Blocking;
      import dev.parley.annotations.OnChatStart;
      import dev.parley.annotations.OnMessage;
      import dev.parley.message.Message;
      """;

  private static final String HASH = "@Blocking String hash(String text) { return text; }";

  @Test
  void aBodyMentionsTheWrapper() {
    assertGenerates(
        """
        @Agent class EchoAgent {
          @OnMessage String answer(Message message) {
            return EchoAgentAsync.of(this).hash(message.content()).join();
          }
          %s
        }
        """);
  }

  @Test
  void aHandlerTakesTheWrapper() {
    assertGenerates(
        """
        @Agent class EchoAgent {
          @OnMessage String answer(Message message, EchoAgentAsync async) {
            return async.hash(message.content()).join();
          }
          %s
        }
        """);
  }

  @Test
  void aFieldHasTheWrapper() {
    assertGenerates(
        """
        @Agent class EchoAgent {
          private EchoAgentAsync async;
          EchoAgent() { async = EchoAgentAsync.of(this); }
          @OnMessage String answer(Message message) {
            return async.hash(message.content()).join();
          }
          %s
        }
        """);
  }

  @Test
  void aFieldBeginsWithTheWrapper() {
    assertGenerates(
        """
        @Agent class EchoAgent {
          private final EchoAgentAsync async = EchoAgentAsync.of(this);
          @OnMessage String answer(Message message) {
            return async.hash(message.content()).join();
          }
          %s
        }
        """);
  }

  @Test
  void anotherMethodOfTheAgentTakesAndReturnsTheWrapper() {
    assertGenerates(
        """
        @Agent class EchoAgent {
          @OnMessage String answer(Message message) {
            return same(EchoAgentAsync.of(this)).hash(message.content()).join();
          }
          EchoAgentAsync same(EchoAgentAsync async) { return async; }
          %s
        }
        """);
  }

  @Test
  void anotherClassMentionsTheWrapper() {
    assertGenerates(
        """
        @Agent class EchoAgent {
          @OnMessage String answer(Message message) {
            return new Worker(EchoAgentAsync.of(this)).work(message.content());
          }
          %s
        }
        record Worker(EchoAgentAsync async) {
          String work(String text) { return async.hash(text).join(); }
        }
        """);
  }

  @Test
  void agentsTakeWhatAnotherProcessorWrites() {
    String source =
        IMPORTS
            + """
            @Agent(name = Written.NAME) class EchoAgent extends Written {
              private Written.Inner field;
              @Blocking Written.Inner make() { return new Written.Inner(); }
            }
            """;

    Compilation compilation =
        javac()
            .withProcessors(new AgentProcessor(), new LateWriter())
            .withOptions(Javac.STRICT)
            .compile(Javac.files(Map.of("EchoAgent.java", source)));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(Javac.generated(compilation).get("EchoAgentDispatch.java"))
        .contains("AgentDescriptor.named(\"The written\")", "onMessage(\"answer\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        @Agent class EchoAgent {
          @OnMessage String answer(Mesage message) { return ""; }
        }
        """,
        """
        @Agent(settings = EchoAgent.Taste.class) class EchoAgent {
          record Taste(@Slidr int words) {}
          @OnMessage String answer(Taste taste) { return ""; }
        }
        """,
        """
        @Agent class EchoAgent {
          sealed interface Said permits Left, Lookd {}
          record Left() implements Said {}
          @OnMessage String answer(Message message) { return ""; }
          @dev.parley.annotations.OnWindowMessage void said(Said said) {}
        }
        """
      })
  void aTypeThatNeverAppearsIsTheCompilersToName(String agent) {
    Compilation compilation = process(agent);

    assertThat(compilation.diagnostics()).hasSize(1);
    assertThat(Javac.message(compilation.diagnostics().getFirst()))
        .startsWith("cannot find symbol");
  }

  @Test
  void mistakesAreFoundBesideATypeThatNeverAppears() {
    Compilation compilation =
        process(
            """
            @Agent class EchoAgent {
              @OnMessage String answer(Mesage message) { return ""; }
              @OnChatStart private void greet() {}
            }
            """);

    assertThat(compilation.errors()).extracting(Javac::message).hasSize(2);
    assertThat(compilation.errors())
        .extracting(Javac::message)
        .anyMatch(message -> message.startsWith("[PLY102] greet()"));
  }

  @Test
  void anUnknownTypeElsewhereDoesNotHideTheGeneratedClasses() {
    Compilation compilation =
        process(
            """
            @Agent class EchoAgent {
              private Unknown unknown;
              @OnMessage String answer(Message message) { return ""; }
            }
            class Starter { private EchoAgentMain main; private EchoAgentDispatch dispatch; }
            """);

    assertThat(compilation.diagnostics()).hasSize(1);
    assertThat(Javac.message(compilation.diagnostics().getFirst())).contains("class Unknown");
  }

  @Test
  void theWrapperOfAWrongAgentIsNoSecondMistake() {
    Compilation compilation =
        process(
            """
            @Agent class EchoAgent {
              private final EchoAgentAsync async = EchoAgentAsync.of(this);
              @OnMessage private String answer(Message message, EchoAgentAsync async) { return ""; }
              @Blocking private void secret() {}
              @Blocking String open() { return ""; }
            }
            """);

    assertThat(compilation.diagnostics())
        .extracting(diagnostic -> Javac.message(diagnostic).substring(0, 8))
        .containsExactlyInAnyOrder("[PLY102]", "[PLY201]");
  }

  @Test
  void oneCompilationTellsAllMistakesOfAllAgents() {
    Compilation compilation =
        Javac.process(
            Map.of(
                "One.java",
                IMPORTS
                    + """
                    @Agent class One {
                      @OnMessage static int answer(String text, OneAsync async) { return 0; }
                      @Blocking String fine() { return ""; }
                    }
                    """,
                "Two.java",
                IMPORTS + "@Agent class Two { private Two() {} @OnMessage void x(int n) {} }",
                "Three.java",
                IMPORTS + "@Agent class Three { @OnMessage void x() {} }"),
            List.of());

    assertThat(compilation.errors())
        .extracting(diagnostic -> Javac.message(diagnostic).substring(1, 7))
        .containsExactlyInAnyOrder("PLY106", "PLY109", "PLY104", "PLY124", "PLY104");
  }

  @Test
  void aWrongAgentGetsNothingButItsWrapper() {
    var files = new TreeMap<String, List<String>>();
    String source =
        IMPORTS
            + """
            @Agent class EchoAgent {
              @OnMessage private void answer() {}
              @Blocking String fine() { return ""; }
            }
            @Agent class RightAgent { @OnMessage void answer() {} }
            """;

    Compilation compilation =
        javac()
            .withProcessors(new WatchedProcessor(new AgentProcessor(), files))
            .compile(Javac.files(Map.of("EchoAgent.java", source)));

    assertThat(compilation.errors()).hasSize(1);
    assertThat(files).containsOnlyKeys("EchoAgentAsync", "RightAgentDispatch", "RightAgentMain");
  }

  @Test
  void aMistakeInASharedAncestorIsToldOnce() {
    Compilation compilation =
        process(
            """
            abstract class Base { @OnMessage private void answer() {} }
            @Agent class EchoAgent extends Base {}
            @Agent class OtherAgent extends Base {}
            """);

    assertThat(compilation.diagnostics()).hasSize(1);
  }

  private static void assertGenerates(String agent) {
    Compilation compilation = process(agent.formatted(HASH));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(Javac.generated(compilation).keySet())
        .containsExactly("EchoAgentAsync.java", "EchoAgentDispatch.java", "EchoAgentMain.java");
  }

  private static Compilation process(String source) {
    return Javac.process("EchoAgent.java", IMPORTS + source);
  }

  /** Writes a superclass when the first round is over. */
  @SupportedAnnotationTypes("*")
  private static final class LateWriter extends AbstractProcessor {

    private int round;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (round++ == 0) {
        try (Writer writer = processingEnv.getFiler().createSourceFile("Written").openWriter()) {
          writer.write(
              """
              class Written {
                static final String NAME = "The written";
                static class Inner {}
                @dev.parley.annotations.OnMessage void answer() {}
              }
              """);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
