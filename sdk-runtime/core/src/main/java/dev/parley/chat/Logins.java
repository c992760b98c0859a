package dev.parley.chat;

import static java.util.stream.Collectors.joining;

import dev.parley.agent.AppHandler;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.Handler;
import dev.parley.agent.HeaderCall;
import dev.parley.agent.LoginCall;
import dev.parley.agent.LogoutCall;
import dev.parley.agent.OAuthCall;
import dev.parley.agent.PasswordCall;
import dev.parley.auth.Credentials;
import dev.parley.auth.OAuthLogin;
import dev.parley.auth.RequestHeaders;
import dev.parley.blocking.RunSync;
import dev.parley.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may come in, as the agents' login methods say. Each method waits for the agent's; who waits
 * should be a virtual thread. A login method that fails lets nobody in.
 *
 * <p>Safe for use by multiple threads.
 */
public final class Logins {

  private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

  private final AppRuns runs;
  private final Optional<Row<PasswordCall>> password;
  private final Optional<Row<HeaderCall>> headers;
  private final Optional<Row<OAuthCall>> oauth;
  private final List<Row<LogoutCall>> logouts = new ArrayList<>();

  /**
   * Reads the agents' login methods.
   *
   * @throws IllegalArgumentException if two agents have one of the same kind
   */
  Logins(List<DispatchTable<?>> agents, AppRuns runs) {
    this.runs = runs;
    var passwords = new ArrayList<Row<PasswordCall>>();
    var proxies = new ArrayList<Row<HeaderCall>>();
    var providers = new ArrayList<Row<OAuthCall>>();
    for (DispatchTable<?> agent : agents) {
      String name = agent.descriptor().name();
      for (Handler<?> handler : agent.handlers()) {
        switch (handler) {
          case AppHandler.PasswordAuth<?> row -> passwords.add(new Row<>(name, row, row.code()));
          case AppHandler.HeaderAuth<?> row -> proxies.add(new Row<>(name, row, row.code()));
          case AppHandler.OAuthUser<?> row -> providers.add(new Row<>(name, row, row.code()));
          case AppHandler.OnLogout<?> row -> logouts.add(new Row<>(name, row, row.code()));
          default -> {
            // has nothing to do with logins
          }
        }
      }
    }
    this.password = only("@PasswordAuth", passwords);
    this.headers = only("@HeaderAuth", proxies);
    this.oauth = only("@OAuthUser", providers);
  }

  /** Tells whether people can log in with a name and a password. */
  public boolean takesPasswords() {
    return password.isPresent();
  }

  /** Tells whether people can be known by the headers of their requests. */
  public boolean takesHeaders() {
    return headers.isPresent();
  }

  /** Tells whether people can come from an OAuth provider. */
  public boolean takesOAuth() {
    return oauth.isPresent();
  }

  /** Tells whether there is any way to log in, so that nobody is to come in without. */
  public boolean areRequired() {
    return takesPasswords() || takesHeaders() || takesOAuth();
  }

  /** Returns whom a name and a password let in. */
  public Optional<User> byPassword(Credentials credentials) {
    return admitted(password, new ByPassword(credentials));
  }

  /** Returns whom the headers of a request let in. */
  public Optional<User> byHeaders(RequestHeaders requestHeaders) {
    return admitted(headers, new ByHeaders(requestHeaders));
  }

  /** Returns whom the word of a provider lets in. */
  public Optional<User> byOAuth(OAuthLogin login) {
    return admitted(oauth, new ByOAuth(login));
  }

  /** Tells the agents that a person has logged out. */
  public void loggedOut(User user) {
    for (Row<LogoutCall> row : logouts) {
      var _ = succeeds(row, new Logout(user));
    }
  }

  private <C extends Entry> Optional<User> admitted(
      Optional<? extends Row<? super C>> row, C call) {
    return row.filter(present -> succeeds(present, call)).flatMap(_ -> call.user());
  }

  private <C> boolean succeeds(Row<? super C> row, C call) {
    AppRuns.AppRun<Boolean> run =
        runs.begin(
            row.agent(),
            row.handler(),
            () -> {
              row.code().run(call);
              return true;
            });
    try {
      return run.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (Exception | Error failure) {
      LOG.error("login or logout failed: method={}", run.method(), failure);
    }
    return false;
  }

  private static <C> Optional<Row<C>> only(String kind, List<Row<C>> rows) {
    if (rows.size() > 1) {
      throw new IllegalArgumentException(
          "The agents %s each have a %s method, and an application has one: keep it on one of them."
              .formatted(rows.stream().map(Row::agent).collect(joining(" and ")), kind));
    }
    return rows.stream().findFirst();
  }

  /** A method of an agent. */
  private record Row<C>(String agent, Handler<?> handler, AppHandler.Code<C> code) {}

  /** The call of a login method. */
  private abstract static class Entry implements LoginCall {
    private @Nullable User user;

    Optional<User> user() {
      return Optional.ofNullable(user);
    }

    @Override
    public final void admit(@Nullable User user) {
      this.user = user;
    }

    @Override
    public final void admit(Optional<User> user) {
      this.user = user.orElse(null);
    }

    @Override
    public final <T extends @Nullable Object> T await(CompletionStage<T> result) throws Exception {
      return RunSync.runSync(result);
    }
  }

  private static final class ByPassword extends Entry implements PasswordCall {
    private final Credentials credentials;

    ByPassword(Credentials credentials) {
      this.credentials = credentials;
    }

    @Override
    public Credentials credentials() {
      return credentials;
    }
  }

  private static final class ByHeaders extends Entry implements HeaderCall {
    private final RequestHeaders headers;

    ByHeaders(RequestHeaders headers) {
      this.headers = headers;
    }

    @Override
    public RequestHeaders requestHeaders() {
      return headers;
    }
  }

  private static final class ByOAuth extends Entry implements OAuthCall {
    private final OAuthLogin login;

    ByOAuth(OAuthLogin login) {
      this.login = login;
    }

    @Override
    public OAuthLogin oauthLogin() {
      return login;
    }
  }

  private record Logout(User user) implements LogoutCall {
    @Override
    public <T extends @Nullable Object> T await(CompletionStage<T> result) throws Exception {
      return RunSync.runSync(result);
    }
  }
}
