package dev.parley.server.transport;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.engineio.Packet;
import dev.parley.protocol.engineio.PacketCodec;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The polling transport of a session: at most one request that waits for packets, and at most one
 * that brings some.
 *
 * <p>Requests arrive on I/O threads; only the thread that flushes answers the one that waits.
 */
final class Polling {

  private final EngineSession session;
  private final BufferPool buffers;
  private final int enough;
  private final AtomicReference<@Nullable HttpServerExchange> waiting = new AtomicReference<>();
  private final AtomicBoolean posting = new AtomicBoolean();
  private volatile long answered;

  Polling(EngineSession session, SocketConfig config, BufferPool buffers) {
    this.session = session;
    this.buffers = buffers;
    this.enough = config.outputBuffer();
  }

  /**
   * Lets a request wait for packets. That it came says that the answer before it has arrived.
   *
   * @param delivered hears how far that answer went
   * @return false if one waits already
   */
  boolean hold(HttpServerExchange exchange, LongConsumer delivered) {
    long before = answered; // the new request may be answered before the next line
    if (!waiting.compareAndSet(null, exchange)) {
      return false;
    }
    delivered.accept(before);
    return true;
  }

  /** Answers the request that waits, if there is one and the source has something for it. */
  void flush(Peer peer, Consumer<MessageSink> source) {
    HttpServerExchange exchange = waiting.get();
    if (exchange == null) {
      return;
    }
    ByteSink bytes = buffers.take();
    try {
      source.accept(MessageSink.ofPayload(bytes, enough));
      if (bytes.size() > 0) {
        answered = peer.position();
        waiting.set(null);
        HttpAnswers.payload(exchange, bytes.view(), session::lostPoll);
      }
    } finally {
      buffers.give(bytes);
    }
  }

  /** Answers the request that waits, if there is one, with this packet alone. */
  void release(Packet packet) {
    HttpServerExchange exchange = waiting.getAndSet(null);
    if (exchange != null) {
      var bytes = new ByteSink(1);
      PacketCodec.append(packet, bytes);
      HttpAnswers.payload(exchange, bytes.view(), session::lostPoll);
    }
  }

  /** Begins to take packets; false if a request brings some already. */
  boolean beginPost() {
    return posting.compareAndSet(false, true);
  }

  /** Ends what {@link #beginPost} began; called before the answer, which may bring the next. */
  void endPost() {
    posting.set(false);
  }
}
