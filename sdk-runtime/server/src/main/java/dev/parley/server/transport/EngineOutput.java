package dev.parley.server.transport;

import dev.parley.protocol.engineio.Packet;
import dev.parley.protocol.websocket.CloseCode;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one way out of a connection: whatever leaves it, on whatever transport, is written by one
 * virtual thread at a time, which exists while there is something to write.
 */
final class EngineOutput {

  private static final ThreadFactory THREADS =
      Thread.ofVirtual().name("parley-socket-out").factory();

  private final EngineSession session;
  private final Peer peer;
  private final Polling polling;
  private final ControlPackets controls = new ControlPackets();
  private final SerialTask writer = new SerialTask(THREADS, this::write);
  private volatile long pingedAt;

  EngineOutput(EngineSession session, Peer peer, Polling polling) {
    this.session = session;
    this.peer = peer;
    this.polling = polling;
  }

  ControlPackets controls() {
    return controls;
  }

  /** Returns how far the messages had come that left before the newest ping. */
  long pingedAt() {
    return pingedAt;
  }

  /** Has everything written that waits; returns at once. */
  void wake() {
    writer.ask();
  }

  private void write() {
    try {
      writeProbe();
      WebSocketTransport socket = session.sockets().used();
      Ending end = session.ending();
      if (socket != null) {
        socket.flush(this::fill);
      } else if (end == null || end.by() == Ending.By.SERVER) {
        polling.flush(peer, this::fill);
      }
      releasePoll(end);
    } catch (IOException gone) {
      session.end(Ending.lost("the connection broke"));
    } catch (RuntimeException | Error bug) {
      session.log().failed(session, bug);
      session.end(Ending.server(CloseCode.INTERNAL_ERROR, "an internal error"));
    }
  }

  private void writeProbe() {
    WebSocketTransport probe = session.sockets().tried();
    if (probe == null) {
      return;
    }
    try {
      probe.flush(controls::addProbeTo);
    } catch (IOException gone) {
      probe.abort();
    }
  }

  private void fill(MessageSink sink) {
    controls.addTo(sink, () -> pingedAt = peer.position());
    peer.fill(sink);
  }

  /** A poll must not wait on when its time is over. */
  private void releasePoll(@Nullable Ending end) {
    if (end != null) {
      polling.release(end.by() == Ending.By.CLIENT ? new Packet.Noop() : new Packet.Close());
    } else if (!session.isPolling() || controls.takePollRelease()) {
      polling.release(new Packet.Noop());
    }
  }
}
