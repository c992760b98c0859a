package dev.parley.server.security;

import io.undertow.server.HttpHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Map;

/** Puts what browsers are to forbid on every answer, errors included. */
public final class SecurityHeaders {

  /** What the page may load, and from where: from this server only. */
  public static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          List.of(
              "default-src 'none'",
              "script-src 'self'",
              "style-src 'self'",
              "img-src 'self' data: blob:",
              "font-src 'self'",
              "connect-src 'self'",
              "media-src 'self' blob:",
              "frame-ancestors 'none'",
              "base-uri 'none'",
              "form-action 'none'"));

  private static final Map<HttpString, String> HEADERS =
      Map.of(
          new HttpString("Content-Security-Policy"), CONTENT_SECURITY_POLICY,
          new HttpString("X-Content-Type-Options"), "nosniff",
          new HttpString("X-Frame-Options"), "DENY",
          new HttpString("Referrer-Policy"), "no-referrer",
          new HttpString("Cross-Origin-Opener-Policy"), "same-origin",
          new HttpString("Cross-Origin-Resource-Policy"), "same-origin",
          new HttpString("Permissions-Policy"),
              "camera=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=()");

  private SecurityHeaders() {}

  /** Returns a handler that adds the headers to what {@code next} answers. */
  public static HttpHandler on(HttpHandler next) {
    return exchange -> {
      HeaderMap headers = exchange.getResponseHeaders();
      HEADERS.forEach(headers::put);
      next.handleRequest(exchange);
    };
  }
}
