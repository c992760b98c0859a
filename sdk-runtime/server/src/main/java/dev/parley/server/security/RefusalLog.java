package dev.parley.server.security;

import io.undertow.server.HttpServerExchange;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator of refused requests, once in a while rather than for each of a flood. */
final class RefusalLog {

  private static final Logger LOG = LoggerFactory.getLogger(HostOriginPolicy.class);
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
  private static final int SHOWN = 80;

  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private final LongAdder unsaid = new LongAdder();

  void refused(HttpServerExchange exchange, String reason) {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due < 0 || !next.compareAndSet(due, now + PAUSE)) {
      unsaid.increment();
      return;
    }
    LOG.warn(
        "Refused {} {} from {}: {} ({} more since the last such line)",
        shown(exchange.getRequestMethod().toString()),
        shown(exchange.getRequestPath()),
        exchange.getSourceAddress().getAddress().getHostAddress(),
        reason,
        unsaid.sumThenReset());
  }

  /** Returns what a stranger sent in a form that is safe to show. */
  static String shown(String text) {
    String plain = text.replaceAll("[^!-~]", "?");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }
}
