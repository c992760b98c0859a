package dev.parley.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.chainlit.Answer;
import dev.parley.protocol.json.Json;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;

/** Errors as the wire has them: {@code {"detail": "…"}}, with a status and its reason phrase. */
public final class ErrorAnswer {

  /** What may have been said already of a content that then could not be had. */
  private static final List<HttpString> OF_CONTENT =
      List.of(
          Headers.ACCEPT_RANGES,
          Headers.CONTENT_DISPOSITION,
          Headers.CONTENT_ENCODING,
          Headers.CONTENT_LENGTH,
          Headers.CONTENT_RANGE,
          Headers.ETAG);

  private ErrorAnswer() {}

  /** Ends the exchange with an error; does nothing when an answer has begun already. */
  public static void send(HttpServerExchange exchange, int status, String detail) {
    if (exchange.isResponseStarted()) {
      return;
    }
    OF_CONTENT.forEach(exchange.getResponseHeaders()::remove);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(Json.write(new Answer.Refusal(detail)), UTF_8);
  }
}
