package dev.parley.server;

import static dev.parley.agent.DispatchTable.onAppStart;
import static dev.parley.agent.DispatchTable.passwordAuth;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.FromApp;
import dev.parley.agent.Handler;
import dev.parley.agent.ServedAgent;
import dev.parley.user.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a main class does before, or instead of, opening a port. */
class LauncherTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void helpListsTheOptionsOfAllAgentsAndMakesNothing() {
    int code =
        launch(List.of(agent("Echo", "mode", "open"), agent("Shop", "currency", "EUR")), "--help");

    assertThat(code).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("Usage: Echo, Shop [options]")
        .contains("--mode=<mode>", "--currency=<currency>");
    assertThat(made).hasValue(0);
  }

  @Test
  void agentsThatCannotBeServedTogetherAreNotStarted() {
    int code =
        launch(List.of(agent("Echo", "mode", "open"), agent("Shop", "mode", "auth")), "--headless");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith("The agents Echo and Shop declare the option 'mode' differently");
    assertThat(made).hasValue(0);
  }

  @Test
  void aCommandLineThatMakesNoSenseMakesNoServices() {
    int code = launch(List.of(agent("Echo", "mode", "open")), "--mood=open");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("did you mean --mode?");
    assertThat(made).hasValue(0);
  }

  @Test
  void servicesThatCannotBeMadeEndTheStartInOneLine() {
    FromApp<DispatchTable<?>> broken =
        app -> {
          throw new IOException("no catalogue for " + app.option("currency"));
        };
    var option = new AppOption("currency", "Money", "EUR", List.of(), "");
    var shop = new ServedAgent(AgentDescriptor.named("Shop").with(option), broken);

    int code = launch(List.of(shop), "--headless", "--port=0", "--currency=CHF");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines()).contains("Shop cannot start: no catalogue for CHF");
  }

  @Test
  void anAgentThatCannotPrepareTheStartEndsItInOneLine() {
    int code =
        launch(
            List.of(
                served(
                    onAppStart(
                        "load",
                        VIRTUAL,
                        call -> {
                          throw new IOException("no index");
                        }))),
            "--headless",
            "--port=0");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .contains("Echo.load kept the application from starting: no index");
  }

  @Test
  void aLoginThatNobodyWouldBeAskedForIsNotServed() {
    int code =
        launch(
            List.of(
                served(
                    passwordAuth(
                        "check", VIRTUAL, call -> call.admit(Optional.of(User.anonymous()))))),
            "--headless",
            "--port=0");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "An agent has a login method, and this server asks nobody to log in: it would let"
                + " everybody in. Start it without @PasswordAuth, @HeaderAuth and @OAuthUser.");
  }

  private static ServedAgent served(Handler<Object> handler) {
    return ServedAgent.of(DispatchTable.of(AgentDescriptor.named("Echo"), Object::new, handler));
  }

  private int launch(List<ServedAgent> agents, String... args) {
    return new Launcher(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Map.of())
        .launch(agents, args);
  }

  private ServedAgent agent(String name, String option, String defaultValue) {
    AgentDescriptor descriptor =
        AgentDescriptor.named(name)
            .with(new AppOption(option, "What it is.", defaultValue, List.of(), ""));
    return new ServedAgent(
        descriptor,
        _ -> {
          made.incrementAndGet();
          return TestAgents.ECHO;
        });
  }
}
