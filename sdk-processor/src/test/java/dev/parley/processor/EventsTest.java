package dev.parley.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What events bring, and which of their handlers are static. */
class EventsTest {

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

  @Test
  void aStaticHandlerIsInherited() {
    assertThat(
            table(
                """
                class Base { @OnAppStart static void load() {} }
                @Agent class EchoAgent extends Base { @OnMessage void answer() {} }
                """))
        .contains("onAppStart(\"load\", VIRTUAL, _ -> EchoAgent.load())");
  }

  @Test
  void aStaticHandlerThatIsHiddenIsOneHandler() {
    assertThat(
            table(
                """
                class Base { @OnAppStart static void load() {} }
                @Agent class EchoAgent extends Base {
                  static void load() {}
                  @OnMessage void answer() {}
                }
                """))
        .containsOnlyOnce("onAppStart(");
  }

  @Test
  void oneMethodMayAnswerSeveralEvents() {
    assertThat(
            table(
                """
                @Agent class EchoAgent {
                  @OnMessage @OnStop @OnAction("say") String answer() { return ""; }
                }
                """))
        .contains("onMessage(\"answer\", VIRTUAL, (agent, call) -> call.send(agent.answer()))")
        .contains("onStop(\"answer\", VIRTUAL, (agent, call) -> call.send(agent.answer()))")
        .contains("(agent, call) -> call.answer(agent.answer())");
  }

  @Test
  void anActionMayBeNamedByAConstant() {
    assertThat(
            table(
                """
                @Agent class EchoAgent {
                  static final String RETRY = "re" + "try";
                  @OnAction({RETRY, RETRY + "-all"}) void again() {}
                }
                """))
        .contains("onAction(List.of(\"retry\", \"retry-all\"), \"again\"");
  }

  @Test
  void aHandlerThatBlocksRunsOnThePoolWhateverItsEvent() {
    assertThat(
            table(
                """
                @Agent class EchoAgent {
                  @Blocking @OnAppStart static void load(App app) {}
                  @Blocking @OnAction("go") void go() {}
                }
                """))
        .contains("onAppStart(\"load\", BLOCKING, call -> EchoAgent.load(call.app()))")
        .contains("onAction(\"go\", \"go\", BLOCKING, (agent, _) -> agent.go())");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @OnAction("go") void                        | Message     | Action, Chat, User, EchoAgentAsync, a record of your own
          @OnFeedback void                            | Action      | Feedback, Chat, User, EchoAgentAsync
          @OnChatResume void                          | Message     | StoredChat, Chat, User, EchoAgentAsync
          @OnWindowMessage void                       | String      | WindowMessage, Chat, User, EchoAgentAsync, a record of your own
          @OnAudioChunk void                          | byte[]      | AudioChunk, Chat, User, EchoAgentAsync
          @OnAudioEnd void                            | AudioChunk  | Chat, User, EchoAgentAsync
          @OnAppStart static void                     | User        | App
          @OnAppStop static void                      | Message     | App
          @HeaderAuth static User                     | String      | RequestHeaders
          @OAuthUser static User                      | User        | OAuthLogin
          @PasswordAuth static User                   | String      | Credentials
          """)
  void anUnknownParameterListsWhatTheEventBrings(String handler, String type, String brought) {
    List<String> errors =
        errors(
            """
            @Agent class EchoAgent {
              @OnMessage void answer() {}
              %s work(%s it) { throw new AssertionError(); }
              @Blocking void hash() {}
            }
            """
                .formatted(handler, type));

    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst())
        .startsWith("[PLY104] ")
        .contains("fix: take any of: " + brought + "\n");
  }

  @Test
  void theServicesOfTheApplicationAreThereOutsideOfChatsToo() {
    assertThat(
            table(
                """
                interface Shop { Map<String, String> accounts(); }
                @Agent(services = Shop.class) class EchoAgent {
                  @OnMessage void answer() {}
                  @OnAppStart static void load(App app, Map<String, String> accounts) {}
                  @PasswordAuth static Optional<User> check(
                      Credentials it, Map<String, String> accounts) {
                    return Optional.empty();
                  }
                }
                """))
        .contains("EchoAgent.load(call.app(), services.accounts())")
        .contains("EchoAgent.check(call.credentials(), services.accounts())");
  }

  @Test
  void theWrappersAreForChatsOnly() {
    assertThat(
            errors(
                """
                @Agent class EchoAgent {
                  @OnMessage void answer() {}
                  @OnAppStart static void load(EchoAgentAsync async) {}
                  @Blocking void hash() {}
                }
                """))
        .singleElement()
        .asString()
        .startsWith(
            "[PLY151] load(EchoAgentAsync) takes an EchoAgentAsync, and @OnAppStart happens");
  }

  @Test
  void severalLoginMethodsOfOneKindAreTold() {
    assertThat(
            errors(
                """
                @Agent class EchoAgent {
                  @OnMessage void answer() {}
                  @PasswordAuth static User one(Credentials it) { throw new AssertionError(); }
                  @PasswordAuth static User two(Credentials it) { throw new AssertionError(); }
                  @HeaderAuth static User three(RequestHeaders it) { throw new AssertionError(); }
                }
                """))
        .singleElement()
        .asString()
        .startsWith(
            "[PLY103] two(Credentials) handles @PasswordAuth, and so does one(Credentials)");
  }

  @Test
  void aMethodOfTwoWorldsIsToldOnce() {
    assertThat(
            errors(
                """
                @Agent class EchoAgent {
                  @OnMessage @OnAppStart @OnAppStop void answer() {}
                }
                """))
        .singleElement()
        .asString()
        .startsWith(
            "[PLY152] answer() handles @OnMessage, which happens in a chat, and @OnAppStart,");
  }

  @Test
  void anInheritedActionOfTheSameNameIsToldInTheAgent() {
    Compilation compilation =
        compile(
            """
            class Base { @OnAction("go") void go() {} }
            @Agent class EchoAgent extends Base { @OnAction("go") void come() {} }
            """);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(Javac.message(compilation.errors().getFirst()))
        .startsWith("[PLY162] Base.go() answers the action 'go', and so does come()");
    assertThat(compilation.errors().getFirst().getLineNumber())
        .isEqualTo(IMPORTS.lines().count() + 2);
  }

  @Test
  void aMissingActionNameIsTheCompilersToTell() {
    assertThat(errors("@Agent class EchoAgent { @OnAction void go() {} }"))
        .singleElement()
        .asString()
        .doesNotStartWith("[PLY");
  }

  @Test
  void onlyAnswersInChatsAreAnswers() {
    Compilation compilation =
        compile("@Agent class EchoAgent { @OnAppStart static void load() {} }");

    assertThat(compilation.warnings())
        .extracting(Javac::message)
        .anyMatch(message -> message.startsWith("[PLY127] EchoAgent has no handler"));
  }

  @Test
  void tenMistakesAreTenMessages() {
    assertThat(
            errors(
                """
                @Agent class EchoAgent {
                  @OnAppStart void load(App app) {}
                  @OnAppStop static int save() { return 0; }
                  @OnChatStart static void greet(Chat chat) {}
                  @OnMessage private void answer() {}
                  @OnStop void stopped(String why) {}
                  @OnAction("") void blank() {}
                  @OnAction("go") void go() {}
                  @OnAction("go") void again() {}
                  @PasswordAuth static boolean check(Credentials credentials) { return true; }
                  @HeaderAuth static User who() { throw new AssertionError(); }
                  @OnAudioChunk String hear(AudioChunk chunk) { return ""; }
                }
                """))
        .extracting(message -> message.substring(1, 7))
        .containsExactlyInAnyOrder(
            "PLY150", "PLY153", "PLY106", "PLY102", "PLY104", "PLY159", "PLY162", "PLY156",
            "PLY157", "PLY153");
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
