package dev.parley.server.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.List;

/**
 * The files that the frames of an application's own elements consist of, and the rules for them.
 *
 * <p>Such a frame has no origin, so that what runs in it reaches nothing of the page's. For its
 * browser all that it loads comes from elsewhere then: these files, and no others, anybody may
 * read. They are the same for everybody, and are given away without looking who asks.
 */
final class ElementFrames {

  private static final String OURS = "/elements/";
  private static final String OF_APPLICATION = "/public/elements/";

  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString RESOURCE_POLICY = new HttpString("Cross-Origin-Resource-Policy");
  private static final HttpString CONTENT_POLICY = new HttpString("Content-Security-Policy");

  private ElementFrames() {}

  /** Tells whether a request asks for one of the files, and for nothing more than that. */
  static boolean areAsked(HttpServerExchange exchange) {
    String path = exchange.getRequestPath();
    boolean reads =
        exchange.getRequestMethod().equals(Methods.GET)
            || exchange.getRequestMethod().equals(Methods.HEAD);
    return reads && (path.startsWith(OURS) || path.startsWith(OF_APPLICATION));
  }

  /**
   * Puts on an answer what these files differ in.
   *
   * @param ancestors who may show the page in a frame, and with it the frames in the page
   */
  static void mark(HttpServerExchange exchange, String ancestors) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(ALLOW_ORIGIN, "*");
    headers.put(RESOURCE_POLICY, "cross-origin");
    if (exchange.getRequestPath().startsWith(OURS)) {
      headers.put(CONTENT_POLICY, policy(ancestors));
    }
  }

  /**
   * What a frame may do: draw what comes from here. It asks nobody for anything, sends no form, and
   * has no origin, even where somebody opens it by itself.
   */
  private static String policy(String ancestors) {
    return String.join(
        "; ",
        List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' data: blob:",
            "connect-src 'none'",
            ancestors,
            "base-uri 'none'",
            "form-action 'none'",
            "sandbox allow-scripts allow-forms"));
  }
}
