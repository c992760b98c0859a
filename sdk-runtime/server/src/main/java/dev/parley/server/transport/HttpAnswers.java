package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.json.Json;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.IoUtils;

/** Answers to polling requests and to handshakes, as Engine.IO words them. */
final class HttpAnswers {

  private static final String TEXT = "text/plain; charset=UTF-8";

  private HttpAnswers() {}

  /** Says that packets were taken. */
  static void ok(HttpServerExchange exchange) {
    send(exchange, ByteBuffer.wrap("OK".getBytes(UTF_8)), () -> {});
  }

  /** Says no, and why: the reason as a JSON text. */
  static void refuse(HttpServerExchange exchange, int status, String reason) {
    exchange.setStatusCode(status);
    send(exchange, ByteBuffer.wrap(Json.write(reason).getBytes(UTF_8)), () -> {});
  }

  /**
   * Brings packets.
   *
   * @param packets is copied
   * @param onLoss hears if the client is gone
   */
  static void payload(HttpServerExchange exchange, ByteBuffer packets, Runnable onLoss) {
    var copy = ByteBuffer.allocate(packets.remaining()).put(packets).flip();
    send(exchange, copy, onLoss);
  }

  private static void send(HttpServerExchange exchange, ByteBuffer body, Runnable onLoss) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, TEXT);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.setResponseContentLength(body.remaining());
    exchange.getResponseSender().send(body, new EndOfExchange(onLoss));
  }

  /**
   * Undertow's own callback logs what a client's leaving does to an exchange; this one does not.
   */
  private record EndOfExchange(Runnable onLoss) implements IoCallback {

    @Override
    public void onComplete(HttpServerExchange exchange, Sender sender) {
      exchange.endExchange();
    }

    @Override
    public void onException(HttpServerExchange exchange, Sender sender, IOException gone) {
      IoUtils.safeClose(exchange.getConnection());
      exchange.endExchange();
      onLoss.run();
    }
  }
}
