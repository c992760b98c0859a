package dev.parley.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** Errors as the wire has them: {@code {"detail": "…"}}, with a status and its reason phrase. */
public final class ErrorAnswer {

  private ErrorAnswer() {}

  /** Ends the exchange with an error; does nothing when an answer has begun already. */
  public static void send(HttpServerExchange exchange, int status, String detail) {
    if (exchange.isResponseStarted()) {
      return;
    }
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send("{\"detail\":" + quoted(detail) + "}", UTF_8);
  }

  /** Returns the text as a JSON string. */
  static String quoted(String text) {
    var json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
