package dev.parley.server.security;

import io.undertow.server.HttpServerExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator of refused requests. */
final class RefusalLog {

  private static final Logger LOG = LoggerFactory.getLogger(HostOriginPolicy.class);
  private static final int SHOWN = 80;

  private final LogThrottle throttle = new LogThrottle();

  void refused(HttpServerExchange exchange, String reason) {
    throttle.say(unsaid ->
        LOG.warn(
            "Refused {} {} from {}: {} ({} more before)",
            shown(exchange.getRequestMethod().toString()),
            shown(exchange.getRequestPath()),
            exchange.getSourceAddress().getAddress().getHostAddress(),
            reason,
            unsaid));
  }

  /** Returns what a stranger sent in a form that is safe to show. */
  static String shown(String text) {
    String plain = text.replaceAll("[^!-~]", "?");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }
}
