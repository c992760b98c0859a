package dev.parley.server.transport;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.engineio.Packet;
import dev.parley.protocol.engineio.PacketCodec;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Incoming;

/**
 * What becomes of what a client sends: Engine.IO's own packets are dealt with at once, messages go
 * to the peer in order, off the I/O thread.
 */
final class Arrivals {

  /** Data of a ping comes back to the client; nobody needs more of it than this. */
  private static final int MOST_PING_DATA = 125;

  private final EngineSession session;
  private final Peer peer;
  private final Inbox inbox;
  private volatile boolean deaf;

  Arrivals(EngineSession session, Peer peer, Inbox inbox) {
    this.session = session;
    this.peer = peer;
    this.inbox = inbox;
  }

  Inbox inbox() {
    return inbox;
  }

  /** Takes what came over the WebSocket in use. */
  void take(WebSocketTransport from, Incoming item) {
    switch (item) {
      case Incoming.Text(var text) -> take(decode(text));
      case Incoming.Binary(var data) -> later(data.remaining(), () -> peer.binary(data));
      case Incoming.TooLarge(var size) -> later(0, () -> peer.tooLarge(size));
      case Incoming.Ping ping -> from.answer(ping);
      case Incoming.Pong _ -> {}
      case Incoming.Close(var code, _) -> session.end(Ending.left(code));
    }
  }

  private void take(Packet packet) {
    if (packet instanceof Packet.Message(var message)) {
      later(2 * message.length(), () -> peer.text(message));
    } else {
      control(packet);
    }
  }

  /** Takes what came over a WebSocket that is tried out. */
  void takeProbe(WebSocketTransport from, Incoming item) {
    switch (item) {
      case Incoming.Text(var text) -> probe(from, decode(text));
      case Incoming.Ping ping -> from.answer(ping);
      case Incoming.Pong _ -> {}
      case Incoming.Close(var code, _) -> from.finish(code, "", false);
      case Incoming.Binary _, Incoming.TooLarge _ ->
          throw new ProtocolException("a transport that is tried out brings a message");
    }
  }

  private void probe(WebSocketTransport from, Packet packet) {
    switch (packet) {
      case Packet.Ping(var data) when data.equals(ControlPackets.PROBE) -> {
        session.controls().probed();
        session.wake();
      }
      case Packet.Upgrade _ -> session.upgrade(from);
      default ->
          throw new ProtocolException("a transport that is tried out brings more than a probe");
    }
  }

  /** Takes a packet of a polling request; on the inbox's thread, so its turn has come. */
  void takePosted(Packet packet) {
    if (deaf) {
      return;
    }
    switch (packet) {
      case Packet.Message(var message) -> peer.text(message);
      case Packet.BinaryMessage binary -> peer.binary(binary.data());
      default -> control(packet);
    }
  }

  /** Hears of a message that was too large; on the inbox's thread. */
  void tooLarge(long bytes) {
    peer.tooLarge(bytes);
  }

  private void control(Packet packet) {
    switch (packet) {
      case Packet.Pong _ -> session.pong();
      case Packet.Ping(var data) -> {
        if (data.length() > MOST_PING_DATA) {
          throw new ProtocolException("a ping brings more than " + MOST_PING_DATA + " characters");
        }
        session.controls().pong(new Packet.Pong(data));
        session.wake();
      }
      case Packet.Close _ -> session.end(Ending.left(CloseCode.NORMAL));
      case Packet.Open _ -> throw new ProtocolException("only a server opens a connection");
      case Packet.Upgrade _, Packet.Noop _ -> {} // nothing to do, here and now
      case Packet.Message _, Packet.BinaryMessage _ ->
          throw new IllegalArgumentException("a message is no control packet");
    }
  }

  private static Packet decode(String text) {
    if (text.startsWith("0")) {
      // Its JSON is not looked at: this is an I/O thread, and the packet is wrong anyway.
      throw new ProtocolException("only a server opens a connection");
    }
    return PacketCodec.decode(text);
  }

  /** Has a message dealt with after those before it; drops it once the connection has ended. */
  boolean later(int bytes, Runnable work) {
    return inbox.add(bytes, () -> guarded(work));
  }

  private void guarded(Runnable work) {
    if (deaf) {
      return;
    }
    try {
      work.run();
    } catch (ProtocolException e) {
      session.end(Ending.fault(CloseCode.PROTOCOL_ERROR, sentence(e)));
    } catch (RuntimeException | Error bug) {
      session.log().failed(session, bug);
      session.end(Ending.server(CloseCode.INTERNAL_ERROR, "an internal error"));
    }
  }

  /** Returns what is wrong, in words. */
  static String sentence(ProtocolException e) {
    String message = e.getMessage();
    return message == null ? "it broke the protocol" : message;
  }

  /** Takes no more; what was taken before is dealt with unless the end forbids it. */
  void close(Ending end) {
    deaf = !end.hearsOut();
    inbox.close(peer::closed);
  }
}
