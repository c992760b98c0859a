package dev.parley.server.rest;

import dev.parley.server.security.ErrorAnswer;
import dev.parley.server.security.ServerLimits;
import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Reads bodies of bounded size in bounded time. */
final class BodyReader {

  private static final Logger LOG = LoggerFactory.getLogger(BodyReader.class);

  /**
   * How much of a body that nobody wants is swallowed, so that its sender gets to read the answer
   * instead of seeing the connection break.
   */
  private static final long DROPPED = 32L * 1024 * 1024;

  private final int limit;
  private final long millis;

  BodyReader(ServerLimits limits) {
    this.limit = limits.bodyBytes();
    this.millis = limits.requestTime().toMillis();
  }

  /** Hands over the body, on the I/O thread; answers 413 when it is too long. */
  void read(HttpServerExchange exchange, Consumer<byte[]> whole) {
    drop(exchange);
    if (exchange.getRequestContentLength() > limit) {
      tooLong(exchange);
      return;
    }
    XnioExecutor.Key deadline =
        exchange.getIoThread().executeAfter(() -> giveUp(exchange), millis, TimeUnit.MILLISECONDS);
    Receiver receiver = exchange.getRequestReceiver();
    receiver.setMaxBufferSize(limit);
    receiver.receiveFullBytes(
        (_, body) -> {
          deadline.remove();
          whole.accept(body);
        },
        (_, failure) -> {
          deadline.remove();
          failed(exchange, failure);
        });
  }

  /** Prepares for a body that is not looked at. */
  void drop(HttpServerExchange exchange) {
    exchange.setMaxEntitySize(DROPPED);
  }

  private void failed(HttpServerExchange exchange, IOException failure) {
    if (failure instanceof Receiver.RequestToLargeException) {
      tooLong(exchange);
    } else {
      LOG.debug("A body broke off", failure);
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  private void tooLong(HttpServerExchange exchange) {
    exchange.setPersistent(false);
    ErrorAnswer.send(exchange, 413, "The body is longer than " + limit + " bytes.");
  }

  private static void giveUp(HttpServerExchange exchange) {
    LOG.debug("A body took too long");
    IoUtils.safeClose(exchange.getConnection());
  }
}
