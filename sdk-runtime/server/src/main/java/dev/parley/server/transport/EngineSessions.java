package dev.parley.server.transport;

import dev.parley.protocol.websocket.CloseCode;
import dev.parley.server.security.Owner;
import dev.parley.server.security.Visitor;
import io.undertow.server.HttpServerExchange;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** The connections that there are, by their ids. Safe for use by multiple threads. */
final class EngineSessions {

  private static final int SID_BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What all connections share. */
  record Shared(BufferPool buffers, InputBudget input, EngineLog log, Peer.Factory peers) {}

  private final SocketConfig config;
  private final Shared shared;
  private final Semaphore room;
  private final AtomicLong opened = new AtomicLong();
  private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();

  EngineSessions(SocketConfig config, Shared shared) {
    this.config = config;
    this.shared = shared;
    this.room = new Semaphore(config.maxConnections());
  }

  /** Makes a connection, unless there are as many as the server holds. */
  Optional<EngineSession> open(HttpServerExchange exchange, Visitor visitor) {
    if (!room.tryAcquire()) {
      shared.log().full(client(exchange), config.maxConnections());
      return Optional.empty();
    }
    var identity =
        new Identity(
            newSid(),
            visitor,
            Owner.of(visitor),
            opened.incrementAndGet() + " from " + client(exchange));
    var session = new EngineSession(identity, config, shared);
    sessions.put(session.sid(), session);
    return Optional.of(session);
  }

  /** Returns the connection with the id, if there is one and the visitor may use it. */
  Optional<EngineSession> find(String sid, Visitor visitor) {
    return Optional.ofNullable(sessions.get(sid))
        .filter(session -> session.isOpen() && session.admits(visitor));
  }

  /** Returns how many connections there are, those on their way out included. */
  int size() {
    return sessions.size();
  }

  /** Does what is due in every connection. */
  void tick() {
    long now = System.nanoTime();
    sessions
        .values()
        .removeIf(session -> {
          boolean over = !session.tick(now);
          if (over) {
            session.share().release();
            room.release();
          }
          return over;
        });
    shared.buffers().shrink();
  }

  /** Ends every connection in a way that makes its client come back soon. */
  void closeAll() {
    var end = Ending.server(CloseCode.GOING_AWAY, "the server stops");
    sessions.values().forEach(session -> session.end(end));
  }

  private static String newSid() {
    var bytes = new byte[SID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String client(HttpServerExchange exchange) {
    return exchange.getSourceAddress().getAddress().getHostAddress();
  }
}
