package dev.parley.server.rest;

import dev.parley.server.security.ErrorAnswer;
import dev.parley.server.security.ServerLimits;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads one body of bounded size in bounded time, on the I/O thread and without waiting. A body
 * that is too long is answered with 413; one that breaks off or takes too long ends the connection.
 */
final class BodyReader {

  private static final Logger LOG = LoggerFactory.getLogger(BodyReader.class);

  private final HttpServerExchange exchange;
  private final int limit;
  private final Consumer<byte[]> whole;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XnioExecutor.Key deadline;

  private BodyReader(HttpServerExchange exchange, ServerLimits limits, Consumer<byte[]> whole) {
    this.exchange = exchange;
    this.limit = limits.bodyBytes();
    this.whole = whole;
    this.deadline =
        exchange
            .getIoThread()
            .executeAfter(this::giveUp, limits.requestTime().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Hands over the body of the exchange once it is there. */
  static void read(HttpServerExchange exchange, ServerLimits limits, Consumer<byte[]> whole) {
    if (exchange.getRequestContentLength() > limits.bodyBytes()) {
      tooLong(exchange, limits.bodyBytes());
    } else if (exchange.isRequestComplete()) {
      whole.accept(new byte[0]);
    } else {
      var reader = new BodyReader(exchange, limits, whole);
      StreamSourceChannel channel = exchange.getRequestChannel();
      channel.getReadSetter().set(reader::readFrom);
      reader.readFrom(channel);
    }
  }

  private void readFrom(StreamSourceChannel channel) {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (true) {
        int length = channel.read(buffer.clear());
        if (length == 0) {
          channel.resumeReads();
          return;
        }
        if (length < 0) {
          deadline.remove();
          whole.accept(bytes.toByteArray());
          return;
        }
        if (!keep(buffer.flip())) {
          channel.suspendReads();
          deadline.remove();
          tooLong(exchange, limit);
          return;
        }
      }
    } catch (IOException e) {
      LOG.debug("A body broke off", e);
      deadline.remove();
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  private boolean keep(ByteBuffer part) {
    if (bytes.size() + part.remaining() > limit) {
      return false;
    }
    var copy = new byte[part.remaining()];
    part.get(copy);
    bytes.writeBytes(copy);
    return true;
  }

  private static void tooLong(HttpServerExchange exchange, int limit) {
    ErrorAnswer.send(exchange, 413, "The body is longer than " + limit + " bytes.");
  }

  private void giveUp() {
    LOG.debug("A body took too long");
    IoUtils.safeClose(exchange.getConnection());
  }
}
