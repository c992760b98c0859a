package dev.parley.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code @Blocking} says of its pool, its time and its queue. */
class BlockingAttributesTest {

  private static final String IMPORTS =
      """
      import dev.parley.annotations.*;
      import dev.parley.message.Message;
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          30         | '30s'
          30 s       | '30s'
          30S        | '30s'
          30sec      | '30s'
          5 minutes  | '5m'
          1m30s      | '90s'
          1.5s       | '1500ms'
          PT2M       | '2m'
          90 min     | '90m'
          soon       | a number and ms, s, m or h, such as '500ms' or '30s'
          -5s        | a number and ms, s, m or h, such as '500ms' or '30s'
          """)
  void aTimeoutThatIsNoneIsToldAsWhatItWasProbablyMeantToBe(String written, String better) {
    assertThat(messages("@Agent", "@Blocking(timeout = \"" + written + "\")"))
        .singleElement()
        .asString()
        .contains("fix: use " + better + "\n");
  }

  @Test
  void aMisspeltPoolIsOneMistakeAndTheNearestIsNamed() {
    assertThat(
            messages(
                "@Agent(pools = @Agent.Pool(name = \"graphics\", threads = 2))",
                "@Blocking(pool = \"grafics\")"))
        .singleElement()
        .asString()
        .contains("hash(String) is to run on the pool 'grafics', which EchoAgent does not have")
        .contains("fix: use 'graphics'");
  }

  @Test
  void aPoolThatIsNowhereIsToldHowToBeDeclared() {
    assertThat(messages("@Agent", "@Blocking(pool = \"gpu\")"))
        .singleElement()
        .asString()
        .contains("fix: declare it with @Agent(pools = @Agent.Pool(name = \"gpu\", …))");
    assertThat(
            messages(
                """
                @Agent(pools = {
                  @Agent.Pool(name = "gpu", threads = 1), @Agent.Pool(name = "fpga", threads = 1)
                })\
                """,
                "@Blocking(pool = \"licence-server\")"))
        .singleElement()
        .asString()
        .contains("fix: use any of: gpu, fpga; or declare it with");
  }

  @Test
  void everyMistakeOfAnAnnotationIsTold() {
    assertThat(
            messages("@Agent", "@Blocking(pool = \" \", timeout = \"fast\", queue = -3)").stream()
                .map(message -> message.substring(0, 8)))
        .containsExactlyInAnyOrder("[PLY207]", "[PLY208]", "[PLY210]");
  }

  @Test
  void theAttributesOfAnOverriddenMethodCount() {
    String async =
        generated(
            """
            interface Hashing { @Blocking(timeout = "3s") String hash(String text); }
            @Agent class EchoAgent implements Hashing {
              @OnMessage void answer() {}
              @Override public String hash(String text) { return text; }
            }
            """);

    assertThat(async).contains(".within(Duration.ofSeconds(3))");
  }

  @Test
  void theNearestAttributesCount() {
    String async =
        generated(
            """
            abstract class Base { @Blocking(timeout = "3s") String hash(String t) { return t; } }
            @Agent class EchoAgent extends Base {
              @OnMessage void answer() {}
              @Blocking(queue = 2) @Override String hash(String text) { return text; }
            }
            """);

    assertThat(async).contains(".queueing(2)").doesNotContain("within");
  }

  @Test
  void aHiddenStaticMethodHasNoWrapperOfItsOwn() {
    String async =
        generated(
            """
            class Base { @Blocking static String hash(String text) { return text; } }
            @Agent class EchoAgent extends Base {
              @OnMessage void answer() {}
              @Blocking static String hash(String text) { return text; }
            }
            """);

    assertThat(async).containsOnlyOnce("EchoAgent.hash(text)");
  }

  @Test
  void aWrapperIsWrittenThoughItsAttributesAreWrong() {
    Compilation compilation =
        compile(
            """
            @Agent class EchoAgent {
              @OnMessage void answer(EchoAgentAsync async) { async.hash("x"); }
              @Blocking(timeout = "soon") String hash(String text) { return text; }
            }
            """);

    assertThat(compilation.diagnostics()).hasSize(1);
    assertThat(Javac.message(compilation.diagnostics().getFirst())).startsWith("[PLY208]");
  }

  private static List<String> messages(String agent, String blocking) {
    return compile(
            """
            %s class EchoAgent {
              @OnMessage void answer() {}
              %s String hash(String text) { return text; }
            }
            """
                .formatted(agent, blocking))
        .diagnostics()
        .stream()
        .map(Javac::message)
        .toList();
  }

  private static String generated(String source) {
    Compilation compilation = compile(source);
    assertThat(compilation.diagnostics()).isEmpty();
    return requireNonNull(Javac.generated(compilation).get("EchoAgentAsync.java"));
  }

  private static Compilation compile(String source) {
    return Javac.process(Map.of("EchoAgent.java", IMPORTS + source), List.of());
  }
}
