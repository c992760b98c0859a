package dev.parley.server.wire;

import dev.parley.agent.DispatchTable;
import dev.parley.chat.ChatHost;
import dev.parley.chat.ChatSettings;
import dev.parley.server.lifecycle.HttpFront;
import dev.parley.server.security.ServerLimits;
import dev.parley.server.session.SessionRegistry;
import dev.parley.server.transport.SocketConfig;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with the socket alone, for a {@link Script}. */
final class TestServer implements AutoCloseable {

  private static final Duration IDLE = ChatSettings.standard().idleTime();

  final Script script = new Script();
  final SessionRegistry sessions;
  final ChatSocket socket;
  final ChatHost host;
  final AtomicInteger polls = new AtomicInteger();
  private final HttpFront front;

  TestServer() throws IOException {
    this(SocketConfig.STANDARD, 1_000);
  }

  TestServer(SocketConfig config) throws IOException {
    this(config, 1_000);
  }

  /** Serves another agent. */
  TestServer(DispatchTable<?> table) throws IOException {
    this(SocketConfig.STANDARD, 1_000, Optional.of(table), IDLE);
  }

  /** Serves another agent, and ends chats that nobody has shown for a time. */
  TestServer(SocketConfig config, DispatchTable<?> table, Duration idle) throws IOException {
    this(config, 100_000, Optional.of(table), idle);
  }

  TestServer(SocketConfig config, int maxSessions) throws IOException {
    this(config, maxSessions, Optional.empty(), IDLE);
  }

  private TestServer(
      SocketConfig config, int maxSessions, Optional<DispatchTable<?>> table, Duration idle)
      throws IOException {
    host =
        new ChatHost(
            table.orElseGet(script::table),
            ChatSettings.standard()
                .withIdleTime(idle)
                .withShutdownGrace(Duration.ofMillis(1))
                .withStopGrace(Duration.ofMillis(500)));
    sessions = new SessionRegistry(maxSessions);
    socket = new ChatSocket(host, sessions, config);
    front =
        HttpFront.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            ServerLimits.standard(),
            this::handle);
  }

  private void handle(HttpServerExchange exchange) {
    if (exchange.getQueryString().contains("transport=polling")) {
      polls.incrementAndGet();
    }
    socket.handleRequest(exchange);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + front.address().getPort());
  }

  @Override
  public void close() {
    host.close();
    socket.close();
    front.close();
  }
}
