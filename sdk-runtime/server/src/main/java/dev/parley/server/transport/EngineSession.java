package dev.parley.server.transport;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.engineio.Handshake;
import dev.parley.protocol.engineio.Packet;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.FrameException;
import dev.parley.protocol.websocket.Incoming;
import dev.parley.server.security.Visitor;
import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One Engine.IO connection: its transport of the moment, the one that it may be moving to, its
 * heartbeat and its end.
 *
 * <p>Three threads meet here, none of which waits for another: the I/O thread brings what arrives,
 * the clock ticks, and one virtual thread at a time writes.
 */
final class EngineSession implements Line {

  /** How long a goodbye may take. */
  private static final long LINGER = TimeUnit.SECONDS.toNanos(2);

  private final Identity identity;
  private final SocketConfig config;
  private final BufferPool buffers;
  private final EngineLog log;
  private final Heartbeat heartbeat;
  private final Polling polling;
  private final InputBudget.Share share;
  private final Arrivals arrivals;
  private final EngineOutput output;
  private final Peer peer;
  private final Sockets sockets = new Sockets();
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private volatile long unsettledSince = System.nanoTime();
  private volatile long endedSince;
  private volatile boolean settled;

  /** Makes a connection that waits for its first transport. */
  EngineSession(Identity identity, SocketConfig config, EngineSessions.Shared shared) {
    this.identity = identity;
    this.config = config;
    this.buffers = shared.buffers();
    this.log = shared.log();
    this.heartbeat = new Heartbeat(config.pingInterval(), config.pingTimeout(), System.nanoTime());
    this.polling = new Polling(this, config, buffers);
    this.peer = shared.peers().open(this);
    this.share = shared.input().share();
    this.arrivals = new Arrivals(this, peer, new Inbox(config.maxPayload(), share));
    this.output = new EngineOutput(this, peer, polling);
  }

  String sid() {
    return identity.sid();
  }

  @Override
  public Visitor visitor() {
    return identity.visitor();
  }

  @Override
  public String label() {
    return identity.label();
  }

  /** Tells whether the visitor may use the connection. */
  boolean admits(Visitor visitor) {
    return identity.owner().admits(visitor);
  }

  @Override
  public void wake() {
    output.wake();
  }

  @Override
  public void settle(boolean settled) {
    unsettledSince = System.nanoTime();
    this.settled = settled;
  }

  @Override
  public void hangUp(String reason) {
    end(Ending.server(CloseCode.NORMAL, reason));
  }

  /** Notes a sign of life. */
  void heard() {
    heartbeat.heard(System.nanoTime());
  }

  /** Notes the answer to a ping, and that what left before the ping has arrived. */
  void pong() {
    heartbeat.pong(System.nanoTime());
    peer.delivered(output.pingedAt());
  }

  ControlPackets controls() {
    return output.controls();
  }

  Inbox inbox() {
    return arrivals.inbox();
  }

  EngineLog log() {
    return log;
  }

  InputBudget.Share share() {
    return share;
  }

  Sockets sockets() {
    return sockets;
  }

  /** Returns how the connection ended; none while it has not. */
  @Nullable Ending ending() {
    return ending.get();
  }

  // ---- requests, on I/O threads

  /** Begins with polling; the request is the handshake's. */
  void openPolling(HttpServerExchange exchange) {
    output.controls().open(handshake(List.of("websocket")));
    poll(exchange);
  }

  /** Begins with a WebSocket, whose own handshake is not answered yet. */
  WebSocketTransport openSocket() {
    output.controls().open(handshake(List.of()));
    WebSocketTransport first = newSocket();
    sockets.use(first);
    return first;
  }

  @Override
  public boolean isOpen() {
    return ending.get() == null;
  }

  /** Tells whether polling requests are still welcome. */
  boolean isPolling() {
    return sockets.used() == null;
  }

  /** Takes a request that waits for packets. */
  void poll(HttpServerExchange exchange) {
    heard();
    if (!polling.hold(exchange, peer::delivered)) {
      HttpAnswers.refuse(exchange, 400, "Overlapping polls");
      end(Ending.fault(CloseCode.PROTOCOL_ERROR, "it polled twice at once"));
      return;
    }
    wake();
  }

  /** Takes a request that brings packets. */
  void post(HttpServerExchange exchange) {
    heard();
    if (!polling.beginPost()) {
      HttpAnswers.refuse(exchange, 400, "Overlapping requests");
      end(Ending.fault(CloseCode.PROTOCOL_ERROR, "it sent two requests at once"));
      return;
    }
    exchange.setMaxEntitySize(WebSocketTransport.hardCap(config));
    BodyReader.read(
        exchange,
        config.maxPayload(),
        share,
        new PostedPackets(exchange, this, arrivals, polling::endPost));
  }

  /** Begins to try a WebSocket out; none if one is tried out already or in use. */
  @Nullable WebSocketTransport beginProbe() {
    return sockets.tryOut(this::newSocket);
  }

  private WebSocketTransport newSocket() {
    return new WebSocketTransport(this, config, buffers);
  }

  // ---- what WebSockets bring, on I/O threads

  /** Takes what arrived over a WebSocket. */
  void arrived(WebSocketTransport from, Incoming item) {
    if (ending.get() != null) {
      return;
    }
    try {
      if (from == sockets.used()) {
        arrivals.take(from, item);
      } else {
        arrivals.takeProbe(from, item);
      }
    } catch (ProtocolException e) {
      broke(from, CloseCode.PROTOCOL_ERROR, e.getMessage());
    }
  }

  /** Moves to the WebSocket that was tried out. */
  void upgrade(WebSocketTransport to) {
    if (!sockets.move(to)) {
      return;
    }
    output.controls().upgraded();
    Ending end = ending.get();
    if (end != null) {
      sockets.close(end); // it ended at the same time, without this transport
    } else if (to.isClosed()) {
      lost(to);
    }
    wake();
  }

  /** Hears that a client breaks the protocol. */
  void broke(WebSocketTransport on, FrameException e) {
    broke(on, e.closeCode(), e.getMessage());
  }

  private void broke(WebSocketTransport on, int closeCode, @Nullable String reason) {
    String sentence = reason == null ? "it broke the protocol" : reason;
    if (on == sockets.used()) {
      end(Ending.fault(closeCode, sentence));
    } else {
      on.finish(closeCode, sentence, false);
    }
  }

  /** Hears that a WebSocket is no more. */
  void lost(WebSocketTransport gone) {
    if (gone == sockets.used()) {
      end(Ending.lost("the connection closed"));
    } else {
      sockets.forget(gone);
    }
  }

  /** Hears that the client sends more than there is memory for. */
  void overflowed() {
    end(Ending.server(CloseCode.TRY_AGAIN_LATER, "there is no room for what it sends"));
  }

  /** Hears that a polling client did not take its answer. */
  void lostPoll() {
    end(Ending.lost("the connection closed while it was answered"));
  }

  // ---- the clock

  /** Does what is due; returns false once nothing is left of the connection. */
  boolean tick(long now) {
    if (ending.get() != null) {
      return lingers(now);
    }
    switch (heartbeat.tick(now)) {
      case PING -> {
        output.controls().ping();
        wake();
      }
      case GONE -> end(Ending.lost("no answer to a ping"));
      case NOTHING -> {}
    }
    long patience = config.connectTimeout().toNanos();
    if (!settled && now - unsettledSince > patience) {
      end(Ending.server(CloseCode.NORMAL, "it has not joined a chat"));
    }
    if (sockets.checkTrial(now, patience)) {
      output.controls().releasePoll(); // the client cannot move while it waits for an answer
      wake();
    }
    return true;
  }

  private boolean lingers(long now) {
    if (now - endedSince > LINGER) {
      sockets.abort();
    }
    return sockets.linger();
  }

  // ---- the end

  /** Ends the connection; a second end changes nothing. */
  void end(Ending end) {
    if (!ending.compareAndSet(null, end)) {
      return;
    }
    endedSince = System.nanoTime();
    log.ended(this, end);
    arrivals.close(end);
    sockets.close(end);
    wake();
  }

  private Packet.Open handshake(List<String> upgrades) {
    return new Packet.Open(
        new Handshake(
            sid(),
            upgrades,
            config.pingInterval().toMillis(),
            config.pingTimeout().toMillis(),
            config.maxPayload()));
  }
}
