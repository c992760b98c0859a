package dev.parley.server;

import dev.parley.agent.App;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.ServedAgent;
import dev.parley.chat.ChatHost;
import dev.parley.chat.ChatSettings;
import dev.parley.server.lifecycle.HttpFront;
import dev.parley.server.lifecycle.ServerConfig;
import dev.parley.server.lifecycle.Shutdown;
import dev.parley.server.look.LanguageTag;
import dev.parley.server.security.Origin;
import dev.parley.server.security.ServerLimits;
import dev.parley.server.session.SessionRegistry;
import dev.parley.server.wire.ChatSocket;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Serves the chats of one agent or several to browsers: the page, its REST routes and the socket.
 * Where there are several, the person chooses among them: each is a chat profile.
 *
 * <p>Generated main classes call {@link #run}. Tests and applications that embed a server start one
 * themselves:
 *
 * {@snippet lang = java:
 * try (var server = AgentServer.of(EchoAgentDispatch.TABLE).port(0).start()) {
 *   open(server.url());
 * }
 * }
 *
 * <p>Safe for use by multiple threads.
 */
public final class AgentServer implements AutoCloseable {

  private static final Duration SPARE = Duration.ofSeconds(2);

  private final ServerConfig config;
  private final App app;
  private final ChatHost chats;
  private final ChatSocket socket;
  private final HttpFront front;
  private final Lock closing = new ReentrantLock();
  private boolean closed; // guarded by closing

  private AgentServer(
      ServerConfig config, App app, ChatHost chats, ChatSocket socket, HttpFront front) {
    this.config = config;
    this.app = app;
    this.chats = chats;
    this.socket = socket;
    this.front = front;
  }

  /**
   * Starts a server as the command line says, and leaves it running: what a generated main class
   * does. Ends the process with exit code 1 if the server cannot start and 2 if the command line
   * makes no sense.
   *
   * @param agents whom to serve, at least one; the first answers when no other is chosen
   */
  public static void run(String[] args, ServedAgent... agents) {
    var launcher = new Launcher(System.out, System.err, System.getenv());
    int code = launcher.launch(List.of(agents), args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Prepares a server for an agent; nothing is opened before {@link Builder#start}. */
  public static Builder of(DispatchTable<?> table) {
    return of(ServedAgent.of(table));
  }

  /**
   * Prepares a server for one agent or several; nothing is made or opened before {@link
   * Builder#start}.
   *
   * @throws IllegalArgumentException if there is no agent, or if two cannot be served together
   */
  public static Builder of(ServedAgent... agents) {
    return new Builder(new Cast(List.of(agents)));
  }

  static AgentServer start(Cast cast, ServerConfig config, ChatSettings settings)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getByName(config.host()), config.port());
    var app = new App(cast.descriptor(), config.options());
    try {
      List<DispatchTable<?>> tables = cast.open(app);
      ChatSettings full = settings.withOptions(config.options()).withDevMode(config.dev());
      return serve(config, address, app, new ChatHost(tables, full));
    } catch (IOException | RuntimeException e) {
      app.close();
      throw e;
    }
  }

  private static AgentServer serve(
      ServerConfig config, InetSocketAddress address, App app, ChatHost chats) throws IOException {
    var sessions = new SessionRegistry(ServerLimits.SESSIONS);
    var socket = new ChatSocket(chats, sessions, Wiring.socketConfig(config));
    try {
      requireNoLogin(chats);
      chats.start(app);
      HttpHandler rest = Wiring.rest(config, chats, sessions);
      HttpHandler handler = Wiring.handler(config, address.getAddress(), socket, rest);
      HttpFront front = HttpFront.open(address, config.limits(), handler);
      return new AgentServer(config, app, chats, socket, front);
    } catch (IOException | RuntimeException e) {
      socket.close();
      chats.close();
      throw e;
    }
  }

  /** Who has a login must not believe that it guards anything that it does not. */
  private static void requireNoLogin(ChatHost chats) {
    if (chats.logins().areRequired()) {
      throw new UnsupportedOperationException(
          "An agent has a login method, and this server asks nobody to log in: it would let"
              + " everybody in. Start it without @PasswordAuth, @HeaderAuth and @OAuthUser.");
    }
  }

  /** Returns the page's address. */
  public URI url() {
    InetSocketAddress address = front.address();
    String host = address.getAddress().isAnyLocalAddress() ? "localhost" : config.host();
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
  }

  /** Returns the port that the server listens at. */
  public int port() {
    return front.address().getPort();
  }

  /**
   * Ends the server: takes no more connections, lets running handlers go on for their grace period,
   * interrupts them, closes the connections, and then what the application keeps. Returns when all
   * that is done; a second call waits for the first.
   */
  @Override
  public void close() {
    closing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      ChatSettings settings = chats.settings();
      front.stopAccepting();
      Shutdown.step("chats", closingTime(settings), chats::close);
      Shutdown.step("socket", SPARE.plusSeconds(1), socket::close);
      front.close();
      Shutdown.step("services", SPARE, app::close);
    } finally {
      closing.unlock();
    }
  }

  /** What runs may end, is stopped, and then the agents put things in order. */
  private static Duration closingTime(ChatSettings settings) {
    Duration grace = settings.shutdownGrace();
    return grace.plus(settings.stopGrace()).plus(grace).plus(SPARE);
  }

  /** What to start: on port 8000 of the loopback address unless said otherwise. */
  public static final class Builder {

    private final Cast cast;
    private ServerConfig config = ServerConfig.standard();
    private ChatSettings settings = ChatSettings.standard();

    private Builder(Cast cast) {
      this.cast = cast;
    }

    /** Listens at another address, by name or number. */
    public Builder host(String host) {
      config = config.at(host, config.port());
      return this;
    }

    /** Listens at another port; 0 takes any free one. */
    public Builder port(int port) {
      config = config.at(config.host(), port);
      return this;
    }

    /**
     * Lets pages of one more origin use the server, and accepts its host name.
     *
     * @throws IllegalArgumentException if the text is no origin such as {@code https://example.com}
     */
    public Builder allowOrigin(String origin) {
      config = config.allowing(required(Origin.parse(origin), "no origin: " + origin));
      return this;
    }

    /** Shows the stack of errors in the page. */
    public Builder dev() {
      config = config.withDev(true);
      return this;
    }

    /** Gives one of the application's own options a value. */
    public Builder option(String name, String value) {
      config = config.withOption(name, value);
      return this;
    }

    /** Treats chats in another way; options and dev mode are this builder's. */
    public Builder chats(ChatSettings settings) {
      this.settings = settings;
      return this;
    }

    /**
     * Gives away the files of another folder than {@code public}.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    public Builder publicFolder(Path folder) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException("no folder: " + folder);
      }
      config = config.withLook(config.look().withPublicFolder(folder));
      return this;
    }

    /**
     * Shows the page in another theme to people who have chosen none; unless this is said, in their
     * system's.
     *
     * @param theme {@code light}, {@code dark} or {@code system}
     * @throws IllegalArgumentException if it is none of these
     */
    public Builder theme(String theme) {
      config = config.withLook(config.look().withTheme(theme));
      return this;
    }

    /**
     * Shows the page in one language to everybody, instead of in each browser's.
     *
     * @param language the language; extensions are left out
     * @throws IllegalArgumentException if it is none, such as {@link Locale#ROOT}
     */
    public Builder language(Locale language) {
      String tag = language.stripExtensions().toLanguageTag();
      String known = required(LanguageTag.read(tag), "no language: " + tag);
      config = config.withLook(config.look().withLanguage(known));
      return this;
    }

    /**
     * Lets the page show images from one more origin: their addresses stand in texts, and who shows
     * an image tells its server about the reader.
     *
     * @throws IllegalArgumentException if the text is no origin such as {@code https://example.com}
     */
    public Builder allowImages(String origin) {
      Origin trusted = required(Origin.parseWeb(origin), "no origin: " + origin);
      config = config.withLook(config.look().allowingImages(trusted));
      return this;
    }

    /** Holds at most so many connections open. */
    public Builder maxConnections(int connections) {
      config = config.withLimits(config.limits().withConnections(connections));
      return this;
    }

    /** Gives a request, and then an idle connection, another time. */
    public Builder timeouts(Duration request, Duration idle) {
      config = config.withLimits(config.limits().withTimes(request, idle));
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws IOException if the address cannot be had, {@link java.net.BindException} if the port
     *     is taken
     * @throws dev.parley.agent.UnmadeAgentException if an agent's services cannot be made
     * @throws dev.parley.agent.UnstartedAgentException if an {@code @OnAppStart} method fails
     * @throws UnsupportedOperationException if an agent has a login method, which would guard
     *     nothing
     */
    public AgentServer start() throws IOException {
      return AgentServer.start(cast, config, settings);
    }

    private static <T> T required(Optional<T> value, String mistake) {
      return value.orElseThrow(() -> new IllegalArgumentException(mistake));
    }
  }
}
