package dev.parley.server.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only requests that name this server as their host and, when a page sent them, a page of
 * this server or of a listed origin. Holds for REST, polling and WebSocket alike, before anything
 * else looks at the request.
 *
 * <p>Listed origins get a CORS grant, each for itself and with credentials; nobody else gets one.
 * The files that the frames of an application's elements consist of are for everybody.
 */
public final class HostOriginPolicy {

  private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");
  private static final HttpString FETCH_MODE = new HttpString("Sec-Fetch-Mode");

  private final AllowedHosts hosts;
  private final List<Origin> listed;
  private final RefusalLog log = new RefusalLog();

  /**
   * Makes the policy of a server.
   *
   * @param bound the address that the server listens on
   * @param listed further origins whose pages may use the server; their hosts are accepted too
   */
  public HostOriginPolicy(InetAddress bound, List<Origin> listed) {
    this.hosts = AllowedHosts.of(bound, listed);
    this.listed = List.copyOf(listed);
  }

  /** Returns a handler that lets through to {@code next} what the policy admits. */
  public HttpHandler guarding(HttpHandler next) {
    return exchange -> {
      Optional<String> reason = refusal(exchange);
      if (reason.isPresent()) {
        log.refused(exchange, reason.get());
        ErrorAnswer.send(exchange, 403, reason.get());
      } else if (!Cors.answered(exchange, grantedOrigin(exchange), !listed.isEmpty())) {
        next.handleRequest(exchange);
      }
    };
  }

  private Optional<String> refusal(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    HeaderValues host = headers.get(Headers.HOST);
    if (host == null || host.size() != 1) {
      return Optional.of("A request needs one Host header.");
    }
    Optional<Authority> own = Authority.parse(host.getFirst()).filter(at -> isOwn(at, exchange));
    if (own.isEmpty() || !absoluteFormIsOwn(exchange)) {
      return Optional.of(foreignHost(host.getFirst()));
    }
    exchange.setRequestScheme(scheme(own.get()));
    if (ElementFrames.areAsked(exchange)) {
      return Optional.empty(); // their frame has no origin, and they are no secret
    }
    HeaderValues origin = headers.get(Headers.ORIGIN);
    if (origin == null) {
      return isForeignSubrequest(exchange)
          ? Optional.of("Pages of other sites may not use this server; see --allow-origin.")
          : Optional.empty();
    }
    if (origin.size() != 1) {
      return Optional.of("A request has at most one Origin header.");
    }
    Origin self = Origin.of(exchange.getRequestScheme(), own.get());
    return Origin.parse(origin.getFirst()).filter(page -> isWelcome(page, self)).isPresent()
        ? Optional.empty()
        : Optional.of(foreignOrigin(origin.getFirst()));
  }

  /**
   * The server speaks plain HTTP; in front of a listed HTTPS origin stands somebody who does not.
   */
  private String scheme(Authority own) {
    boolean https =
        listed.contains(Origin.of("https", own)) && !listed.contains(Origin.of("http", own));
    return https ? "https" : "http";
  }

  private boolean isOwn(Authority authority, HttpServerExchange exchange) {
    return hosts.contains(authority.host(), exchange.getDestinationAddress().getAddress());
  }

  /** A request line with a whole URI names a host as well, and that one counts. */
  private boolean absoluteFormIsOwn(HttpServerExchange exchange) {
    if (!exchange.isHostIncludedInRequestURI()) {
      return true;
    }
    String uri = exchange.getRequestURI();
    int from = uri.indexOf("://") + 3;
    int to = uri.indexOf('/', from);
    return Authority.parse(to < 0 ? uri.substring(from) : uri.substring(from, to))
        .filter(at -> isOwn(at, exchange))
        .isPresent();
  }

  private boolean isWelcome(Origin page, Origin self) {
    return page.equals(self) || listed.contains(page);
  }

  /**
   * Browsers send no Origin along with a foreign page's plain GETs, but say where it comes from.
   */
  private static boolean isForeignSubrequest(HttpServerExchange exchange) {
    String site = exchange.getRequestHeaders().getFirst(FETCH_SITE);
    return ("cross-site".equals(site) || "same-site".equals(site)) && !isNavigation(exchange);
  }

  private static boolean isNavigation(HttpServerExchange exchange) {
    return exchange.getRequestMethod().equals(Methods.GET)
        && "navigate".equals(exchange.getRequestHeaders().getFirst(FETCH_MODE));
  }

  private @Nullable String grantedOrigin(HttpServerExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    return origin != null && Origin.parse(origin).filter(listed::contains).isPresent()
        ? origin
        : null;
  }

  private static String foreignHost(String host) {
    String shown = RefusalLog.shown(host);
    return "This server does not go by the name "
        + shown
        + ". If it should, start it with --allow-origin http://"
        + shown
        + ".";
  }

  private static String foreignOrigin(String origin) {
    String shown = RefusalLog.shown(origin);
    return Origin.parse(origin).isEmpty()
        ? "Pages without an origin of their own ("
            + shown
            + ") may not use this server; "
            + "origins given by --allow-origin may."
        : "Pages of "
            + shown
            + " may not use this server. If they should, start it with "
            + "--allow-origin "
            + shown
            + ".";
  }
}
