package dev.parley.server.transport;

import dev.parley.protocol.engineio.Packet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Engine.IO's own packets that wait to leave: one place for each kind, so that no client can pile
 * them up. Any thread may leave one here; the thread that flushes collects them.
 */
final class ControlPackets {

  /** What a client sends, and gets back, when it tries a transport out. */
  static final String PROBE = "probe";

  private final AtomicReference<Packet.@Nullable Open> open = new AtomicReference<>();
  private final AtomicReference<Packet.@Nullable Pong> pong = new AtomicReference<>();
  private final AtomicBoolean ping = new AtomicBoolean();
  private final AtomicBoolean upgraded = new AtomicBoolean();
  private final AtomicBoolean probed = new AtomicBoolean();
  private final AtomicBoolean pollRelease = new AtomicBoolean();

  void open(Packet.Open packet) {
    open.set(packet);
  }

  void ping() {
    ping.set(true);
  }

  /** Answers a client's ping; of several that wait for an answer, only the newest gets one. */
  void pong(Packet.Pong packet) {
    pong.set(packet);
  }

  void probed() {
    probed.set(true);
    releasePoll();
  }

  void upgraded() {
    upgraded.set(true);
  }

  void releasePoll() {
    pollRelease.set(true);
  }

  /** Adds what waits; {@code onPing} is called right before a ping is added. */
  void addTo(MessageSink sink, Runnable onPing) {
    Packet first = open.getAndSet(null);
    if (first != null) {
      sink.add(first);
    }
    Packet answer = pong.getAndSet(null);
    if (answer != null) {
      sink.add(answer);
    }
    if (upgraded.getAndSet(false)) {
      sink.add(new Packet.Noop());
    }
    if (ping.getAndSet(false)) {
      onPing.run();
      sink.add(new Packet.Ping(""));
    }
  }

  /** Adds what waits for a transport that is tried out. */
  void addProbeTo(MessageSink sink) {
    if (probed.getAndSet(false)) {
      sink.add(new Packet.Pong(PROBE));
    }
  }

  /** Tells, once, whether a waiting poll is to be answered although there is nothing to say. */
  boolean takePollRelease() {
    return pollRelease.getAndSet(false);
  }
}
