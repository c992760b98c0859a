package dev.parley.server.security;

import static java.util.stream.Collectors.joining;

import io.undertow.server.HttpHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what browsers are to forbid on every answer, errors included. */
public final class SecurityHeaders {

  private static final Map<HttpString, String> ALWAYS =
      Map.of(
          new HttpString("X-Content-Type-Options"), "nosniff",
          new HttpString("Referrer-Policy"), "no-referrer",
          new HttpString("Cross-Origin-Opener-Policy"), "same-origin",
          new HttpString("Cross-Origin-Resource-Policy"), "same-origin",
          new HttpString("Permissions-Policy"),
              "camera=(), geolocation=(), payment=(), usb=(), serial=()");

  private SecurityHeaders() {}

  /**
   * Returns a handler that adds the headers to what {@code next} answers.
   *
   * @param listed origins whose pages may show this server's page in a frame; its own always may
   * @param images origins of images that the page may show, beside its own
   */
  public static HttpHandler on(HttpHandler next, List<Origin> listed, List<Origin> images) {
    Map<HttpString, String> all = headers(listed, images);
    String ancestors = ancestors(listed);
    return exchange -> {
      HeaderMap headers = exchange.getResponseHeaders();
      all.forEach(headers::put);
      if (ElementFrames.areAsked(exchange)) {
        ElementFrames.mark(exchange, ancestors);
      }
      if (!listed.isEmpty()) {
        exchange.putAttachment(VisitorCookie.EMBEDDABLE, true);
      }
      next.handleRequest(exchange);
    };
  }

  private static Map<HttpString, String> headers(List<Origin> listed, List<Origin> images) {
    var headers = new LinkedHashMap<>(ALWAYS);
    headers.put(new HttpString("Content-Security-Policy"), policy(listed, images));
    if (listed.isEmpty()) {
      // This header knows no other origins, and old browsers know no other header.
      headers.put(new HttpString("X-Frame-Options"), "SAMEORIGIN");
    }
    return headers;
  }

  /** What the page may load, and from where: from this server only, but for images. */
  private static String policy(List<Origin> listed, List<Origin> images) {
    return String.join(
        "; ",
        List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:" + texts(images),
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "frame-src 'self'",
            ancestors(listed),
            "base-uri 'none'",
            "form-action 'none'"));
  }

  /** Who may show a document in a frame; for a frame in the page, who may show the page counts. */
  private static String ancestors(List<Origin> listed) {
    return "frame-ancestors 'self'" + texts(listed);
  }

  private static String texts(List<Origin> origins) {
    return origins.stream().map(origin -> " " + origin.text()).collect(joining());
  }
}
