package dev.parley.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the handlers of each event may return. */
class EventResultsTest {

  private static final String IMPORTS =
      """
      import dev.parley.action.*;
      import dev.parley.agent.App;
      import dev.parley.annotations.*;
      import dev.parley.audio.*;
      import dev.parley.auth.*;
      import dev.parley.chat.Chat;
      import dev.parley.message.Message;
      import dev.parley.user.User;
      import java.util.*;
      import java.util.concurrent.*;
      import org.jspecify.annotations.Nullable;
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User",
        "@Nullable User",
        "Optional<User>",
        "CompletionStage<User>",
        "CompletionStage<@Nullable User>",
        "CompletableFuture<Optional<User>>",
      })
  void aLoginMethodReturnsAUser(String type) {
    assertThat(
            table(
                """
                @Agent class EchoAgent {
                  @PasswordAuth static %s check(Credentials credentials) {
                    throw new AssertionError();
                  }
                  @OnMessage void answer() {}
                }
                """
                    .formatted(type)))
        .contains("call.admit(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boolean", "Boolean", "CompletionStage<Boolean>"})
  void aRecordingIsAcceptedOrNot(String type) {
    assertThat(
            table(
                """
                @Agent class EchoAgent {
                  @OnAudioStart %s listen() { throw new AssertionError(); }
                  @OnAudioChunk void hear(AudioChunk chunk) {}
                }
                """
                    .formatted(type)))
        .contains("call.accept(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@OnAppStart static", "@OnAppStop static", "@OnAudioChunk", "@OnAction(\"go\")"})
  void aStageOfNothingIsWaitedFor(String annotation) {
    assertThat(
            table(
                """
                @Agent class EchoAgent {
                  @OnMessage void answer() {}
                  %s CompletableFuture<Void> work() { throw new AssertionError(); }
                }
                """
                    .formatted(annotation)))
        .contains("call.await(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @OnAppStart static     | String                        | PLY153 | returns a String
          @OnAppStop static      | boolean                       | PLY153 | returns a boolean
          @OnAudioChunk          | CompletionStage<String>       | PLY153 | a CompletionStage<String>
          @OnAction("go")        | Thread                        | PLY154 | returns a Thread
          @OnAction("go")        | CompletionStage<Chat>         | PLY154 | a CompletionStage<Chat>
          @OnAudioStart          | int                           | PLY155 | returns an int
          @OnAudioStart          | CompletionStage<String>       | PLY155 | a CompletionStage<String>
          @OnAudioEnd            | boolean                       | PLY109 | returns a boolean
          @OnFeedback            | int                           | PLY109 | returns an int
          @OnChatResume          | User                          | PLY109 | returns a User
          """)
  void aWrongResultIsTold(String annotation, String type, String id, String returned) {
    List<String> errors =
        errors(
            """
            @Agent class EchoAgent {
              @OnMessage void answer() {}
              %s %s work() { throw new AssertionError(); }
            }
            """
                .formatted(annotation, type));

    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst()).startsWith("[" + id + "] work()").contains(returned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"void", "boolean", "String", "CompletionStage<Void>", "Optional<String>"})
  void aLoginMethodThatReturnsNoUserIsTold(String type) {
    assertThat(
            errors(
                """
                @Agent class EchoAgent {
                  @OnMessage void answer() {}
                  @HeaderAuth static %s who(RequestHeaders headers) { throw new AssertionError(); }
                }
                """
                    .formatted(type)))
        .singleElement()
        .asString()
        .startsWith("[PLY156] who(RequestHeaders) returns ");
  }

  @Test
  void aUserOfTheAuthorsOwnIsToldByItsWholeName() {
    Compilation compilation =
        Javac.process(
            Map.of(
                "demo/EchoAgent.java",
                """
                package demo;
                import dev.parley.annotations.*;
                import dev.parley.auth.Credentials;
                record User(String name) {}
                @Agent class EchoAgent {
                  @OnMessage void answer() {}
                  @PasswordAuth static User check(Credentials it) { return new User(""); }
                }
                """),
            List.of());

    assertThat(compilation.errors())
        .extracting(Javac::message)
        .singleElement()
        .asString()
        .startsWith("[PLY156] check(Credentials) returns a demo.User, which does not say who");
  }

  private static String table(String source) {
    Compilation compilation = compile(source);
    assertThat(compilation.errors()).isEmpty();
    return requireNonNull(Javac.generated(compilation).get("EchoAgentDispatch.java"));
  }

  private static List<String> errors(String source) {
    return compile(source).errors().stream().map(Javac::message).toList();
  }

  private static Compilation compile(String source) {
    return Javac.process(Map.of("EchoAgent.java", IMPORTS + source), List.of());
  }
}
