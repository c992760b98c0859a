package dev.parley.chat;

import static dev.parley.agent.DispatchTable.headerAuth;
import static dev.parley.agent.DispatchTable.oauthUser;
import static dev.parley.agent.DispatchTable.onLogout;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.passwordAuth;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.agent.ThreadKind;
import dev.parley.auth.Credentials;
import dev.parley.auth.OAuthLogin;
import dev.parley.auth.RequestHeaders;
import dev.parley.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoginsTest {

  private static final User ADA = new User("ada", "Ada", Map.of());

  @ParameterizedTest
  @MethodSource("dev.parley.chat.FailuresTest#threads")
  void theRightPasswordLetsIn(ThreadKind thread) {
    try (var scene =
        Scene.of(
            passwordAuth(
                "check",
                thread,
                call ->
                    call.admit(
                        call.credentials().password().equals("secret")
                            ? Optional.of(ADA)
                            : Optional.empty())))) {
      Logins logins = scene.host.logins();

      assertThat(logins.byPassword(new Credentials("ada", "secret"))).contains(ADA);
      assertThat(logins.byPassword(new Credentials("ada", "guess"))).isEmpty();
      assertThat(logins.takesPasswords()).isTrue();
      assertThat(logins.takesHeaders()).isFalse();
      assertThat(logins.takesOAuth()).isFalse();
    }
  }

  @Test
  void aHeaderOfAProxyLetsIn() {
    try (var scene =
        Scene.of(
            headerAuth(
                "fromProxy",
                VIRTUAL,
                call ->
                    call.admit(
                        call.requestHeaders()
                            .only("x-remote-user")
                            .map(name -> new User(name, name, Map.of())))))) {
      var headers = RequestHeaders.of(Map.of("X-Remote-User", List.of("ada")));

      assertThat(scene.host.logins().byHeaders(headers).map(User::identifier)).contains("ada");
      assertThat(scene.host.logins().byHeaders(RequestHeaders.of(Map.of()))).isEmpty();
    }
  }

  @Test
  void theWordOfAProviderLetsIn() {
    try (var scene =
        Scene.of(oauthUser("vouched", VIRTUAL, call -> call.admit(call.oauthLogin().user())))) {
      var login = new OAuthLogin("github", "token", Map.of(), ADA);

      assertThat(scene.host.logins().byOAuth(login)).contains(ADA);
    }
  }

  @Test
  void nullLetsNobodyIn() {
    @Nullable User nobody = null;
    try (var scene = Scene.of(oauthUser("vouched", VIRTUAL, call -> call.admit(nobody)))) {
      var login = new OAuthLogin("github", "token", Map.of(), ADA);

      assertThat(scene.host.logins().byOAuth(login)).isEmpty();
    }
  }

  @Test
  void aLoginMethodThatFailsLetsNobodyInAndIsLogged() {
    try (var log = new LoggedLines();
        var scene =
            Scene.of(
                passwordAuth(
                    "check",
                    BLOCKING,
                    call -> {
                      call.admit(ADA);
                      throw new IllegalStateException("no database");
                    }))) {
      assertThat(scene.host.logins().byPassword(new Credentials("ada", "secret"))).isEmpty();

      assertThat(log.at(Level.ERROR)).hasSize(1);
      assertThat(log.at(Level.ERROR).getFirst().getFormattedMessage())
          .isEqualTo("login or logout failed: method=Test.check")
          .doesNotContain("secret");
    }
  }

  @Test
  void withoutALoginMethodNobodyNeedsOne() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> {}))) {
      assertThat(scene.host.logins().areRequired()).isFalse();
      assertThat(scene.host.logins().byPassword(new Credentials("ada", "secret"))).isEmpty();
    }
  }

  @Test
  void whoLogsOutIsToldToAllAgentsEvenIfOneFails() {
    var left = new CopyOnWriteArrayList<String>();
    DispatchTable<Object> failing =
        agent(
            "First",
            onLogout(
                "forget",
                VIRTUAL,
                call -> {
                  throw new IllegalStateException("boom");
                }));
    DispatchTable<Object> other =
        agent("Second", onLogout("forget", VIRTUAL, call -> left.add(call.user().identifier())));
    try (var host = new ChatHost(List.of(failing, other), Scene.SETTINGS)) {
      host.logins().loggedOut(ADA);
    }

    assertThat(left).containsExactly("ada");
  }

  @Test
  void anApplicationHasOneLoginOfAKind() {
    DispatchTable<Object> first =
        agent("First", passwordAuth("check", VIRTUAL, call -> call.admit(ADA)));
    DispatchTable<Object> second =
        agent("Second", passwordAuth("check", VIRTUAL, call -> call.admit(ADA)));

    assertThatThrownBy(() -> new ChatHost(List.of(first, second), Scene.SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The agents First and Second each have a @PasswordAuth method, and an application has"
                + " one: keep it on one of them.");
  }

  private static DispatchTable<Object> agent(String name, Handler<Object> handler) {
    return DispatchTable.of(AgentDescriptor.named(name), Object::new, handler);
  }
}
