package dev.parley.server.transport;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.websocket.OpeningHandshake;
import dev.parley.server.security.VisitorCookie;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of Engine.IO clients: handshakes, polls, posts and WebSocket upgrades.
 *
 * <p>Runs on I/O threads and never blocks one. Safe for use by multiple threads.
 */
public final class EngineHandler implements HttpHandler, AutoCloseable {

  private static final String REVISION = "4";
  private static final String POLLING = "polling";
  private static final String WEBSOCKET = "websocket";
  private static final Set<String> TRANSPORTS = Set.of(POLLING, WEBSOCKET);
  private static final int LONGEST_ECHO = 64;
  private static final long CLOSING_TIME = TimeUnit.SECONDS.toNanos(3);
  private static final long CLOSING_STEP = TimeUnit.MILLISECONDS.toNanos(5);

  private final EngineSessions sessions;
  private volatile boolean closed;

  /** Makes a handler whose connections speak to peers of the factory and live by the clock. */
  public EngineHandler(SocketConfig config, SocketClock clock, Peer.Factory peers) {
    this(config, clock, InputBudget.standard(), peers);
  }

  EngineHandler(SocketConfig config, SocketClock clock, InputBudget input, Peer.Factory peers) {
    var shared =
        new EngineSessions.Shared(
            new BufferPool(config.outputBuffer()), input, new EngineLog(), peers);
    sessions = new EngineSessions(config, shared);
    clock.onTick(sessions::tick);
  }

  /** Returns how many connections there are, those on their way out included. */
  public int size() {
    return sessions.size();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (closed) {
      unavailable(exchange, "The server stops");
    } else if (!REVISION.equals(parameter(exchange, "EIO"))) {
      bad(exchange, "Unsupported protocol version");
    } else if (isGet(exchange) || Methods.POST.equals(exchange.getRequestMethod())) {
      route(exchange, parameter(exchange, "transport"), parameter(exchange, "sid"));
    } else {
      exchange.getResponseHeaders().put(Headers.ALLOW, "GET, POST");
      HttpAnswers.refuse(exchange, StatusCodes.METHOD_NOT_ALLOWED, "Method not allowed");
    }
  }

  private void route(
      HttpServerExchange exchange, @Nullable String transport, @Nullable String sid) {
    if (transport == null || !TRANSPORTS.contains(transport)) {
      bad(exchange, "Invalid transport");
    } else if (sid == null) {
      open(exchange, transport);
    } else {
      sessions
          .find(sid, VisitorCookie.read(exchange))
          .ifPresentOrElse(
              session -> use(exchange, transport, session), () -> bad(exchange, unknown(sid)));
    }
  }

  private void open(HttpServerExchange exchange, String transport) {
    if (!isGet(exchange)) {
      bad(exchange, unknown("None"));
    } else if (transport.equals(POLLING)) {
      newSession(exchange).ifPresent(session -> dispatch(exchange, session::openPolling));
    } else {
      acceptKey(exchange)
          .ifPresent(accept ->
              newSession(exchange)
                  .ifPresent(session -> upgrade(exchange, accept, session.openSocket())));
    }
  }

  private Optional<EngineSession> newSession(HttpServerExchange exchange) {
    Optional<EngineSession> session = sessions.open(exchange, VisitorCookie.readOrIssue(exchange));
    if (session.isEmpty()) {
      unavailable(exchange, "Too many connections");
    }
    return session;
  }

  private void use(HttpServerExchange exchange, String transport, EngineSession session) {
    if (transport.equals(WEBSOCKET)) {
      acceptKey(exchange).ifPresent(accept -> probe(exchange, accept, session));
    } else if (!session.isPolling()) {
      bad(exchange, "Unexpected HTTP request");
    } else {
      dispatch(exchange, isGet(exchange) ? session::poll : session::post);
    }
  }

  private void probe(HttpServerExchange exchange, String accept, EngineSession session) {
    WebSocketTransport probe = session.beginProbe();
    if (probe == null) {
      bad(exchange, "Unexpected HTTP request");
    } else {
      upgrade(exchange, accept, probe);
    }
  }

  /** Lets the handler return first: only then may other threads answer the exchange. */
  private static void dispatch(HttpServerExchange exchange, Consumer<HttpServerExchange> next) {
    exchange.dispatch(SameThreadExecutor.INSTANCE, () -> next.accept(exchange));
  }

  private static Optional<String> acceptKey(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    String key = headers.getFirst(Headers.SEC_WEB_SOCKET_KEY);
    if (!isGet(exchange) || !asksForWebSocket(headers) || key == null) {
      bad(exchange, "Invalid websocket upgrade");
      return Optional.empty();
    }
    if (!OpeningHandshake.VERSION.equals(headers.getFirst(Headers.SEC_WEB_SOCKET_VERSION))) {
      exchange.getResponseHeaders().put(Headers.SEC_WEB_SOCKET_VERSION, OpeningHandshake.VERSION);
      HttpAnswers.refuse(exchange, StatusCodes.UPGRADE_REQUIRED, "Invalid websocket upgrade");
      return Optional.empty();
    }
    try {
      return Optional.of(OpeningHandshake.accept(key));
    } catch (ProtocolException e) {
      bad(exchange, "Invalid websocket upgrade");
      return Optional.empty();
    }
  }

  private static boolean asksForWebSocket(HeaderMap headers) {
    return has(headers, Headers.UPGRADE, WEBSOCKET) && has(headers, Headers.CONNECTION, "upgrade");
  }

  private static boolean has(HeaderMap headers, HttpString name, String token) {
    String values = headers.getFirst(name);
    if (values == null) {
      return false;
    }
    for (String value : values.split(",", -1)) {
      if (value.strip().equalsIgnoreCase(token)) {
        return true;
      }
    }
    return false;
  }

  private static void upgrade(
      HttpServerExchange exchange, String accept, WebSocketTransport transport) {
    ByteBufferPool buffers = exchange.getConnection().getByteBufferPool();
    exchange.getResponseHeaders().put(Headers.SEC_WEB_SOCKET_ACCEPT, accept);
    exchange.upgradeChannel(
        WEBSOCKET, (connection, upgraded) -> transport.attach(connection, buffers));
    exchange.endExchange();
  }

  private static void unavailable(HttpServerExchange exchange, String reason) {
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "5");
    HttpAnswers.refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE, reason);
  }

  private static void bad(HttpServerExchange exchange, String reason) {
    HttpAnswers.refuse(exchange, StatusCodes.BAD_REQUEST, reason);
  }

  /** Returns what is said about an id that nobody has, or that somebody else has. */
  static String unknown(String sid) {
    return "Invalid session " + (sid.length() <= LONGEST_ECHO ? sid : "");
  }

  private static boolean isGet(HttpServerExchange exchange) {
    return Methods.GET.equals(exchange.getRequestMethod());
  }

  private static @Nullable String parameter(HttpServerExchange exchange, String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null ? null : values.peekFirst();
  }

  /**
   * Takes no more requests and ends every connection so that its client comes back soon; waits for
   * them, but not for long. The clock must still tick.
   */
  @Override
  public void close() {
    closed = true;
    sessions.closeAll();
    long deadline = System.nanoTime() + CLOSING_TIME;
    while (sessions.size() > 0 && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(CLOSING_STEP);
    }
  }
}
