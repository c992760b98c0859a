package dev.parley.server.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import org.jspecify.annotations.Nullable;

/** The grant that lets a listed origin's pages read answers. */
final class Cors {

  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_CREDENTIALS =
      new HttpString("Access-Control-Allow-Credentials");
  private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
  private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
  private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
  private static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");

  private Cors() {}

  /**
   * Grants the origin access to the answer, and answers a preflight.
   *
   * @param origin the listed origin that asks; null for this server's own pages
   * @param varies whether any origin is listed, so that answers differ by origin
   * @return whether the exchange is answered
   */
  static boolean answered(HttpServerExchange exchange, @Nullable String origin, boolean varies) {
    HeaderMap headers = exchange.getResponseHeaders();
    if (varies) {
      headers.put(Headers.VARY, "Origin");
    }
    if (origin == null) {
      return false;
    }
    headers.put(ALLOW_ORIGIN, origin);
    headers.put(ALLOW_CREDENTIALS, "true");
    if (!exchange.getRequestMethod().equals(Methods.OPTIONS)
        || !exchange.getRequestHeaders().contains(REQUEST_METHOD)) {
      return false;
    }
    headers.put(ALLOW_METHODS, "GET, HEAD, POST, PUT, DELETE");
    headers.put(ALLOW_HEADERS, "Content-Type, Authorization");
    headers.put(MAX_AGE, "600");
    exchange.setStatusCode(204).endExchange();
    return true;
  }
}
