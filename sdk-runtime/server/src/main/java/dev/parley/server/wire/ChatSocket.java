package dev.parley.server.wire;

import dev.parley.chat.ChatHost;
import dev.parley.server.session.SessionRegistry;
import dev.parley.server.transport.EngineHandler;
import dev.parley.server.transport.SocketClock;
import dev.parley.server.transport.SocketConfig;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Answers {@code /ws/socket.io/}: polling requests and WebSocket handshakes that show the host's
 * chats. Safe for use by multiple threads.
 */
public final class ChatSocket implements HttpHandler, AutoCloseable {

  private final SocketClock clock;
  private final EngineHandler engine;

  /** Makes a socket and starts its clock; close it to end both. */
  public ChatSocket(ChatHost host, SessionRegistry sessions, SocketConfig config) {
    var lobby = new Lobby(host, sessions, config.maxPayload());
    clock = new SocketClock(config);
    engine =
        new EngineHandler(
            config, clock, line -> new SocketClient(line, lobby, config.maxPayload()));
    clock.onTick(sessions::sweep);
  }

  /**
   * Takes a request. Reads the visitor's cookie with {@link
   * dev.parley.server.security.VisitorCookie} and issues one with a handshake that brings none.
   */
  @Override
  public void handleRequest(HttpServerExchange exchange) {
    engine.handleRequest(exchange);
  }

  /** Returns how many connections there are, those on their way out included. */
  public int connections() {
    return engine.size();
  }

  /**
   * Takes no more connections and closes those that there are, so that their pages reconnect as
   * soon as they can. Returns when they are closed, or after three seconds.
   */
  @Override
  public void close() {
    engine.close();
    clock.close();
  }
}
