package dev.parley.server.security;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/**
 * Lets one log line a second through, so that a flood of refusals does not become a flood of lines.
 *
 * <p>Safe for use by multiple threads.
 */
public final class LogThrottle {

  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private final LongAdder unsaid = new LongAdder();

  /** Calls the line if one is due, with the number of lines that were left out before it. */
  public void say(LongConsumer line) {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due < 0 || !next.compareAndSet(due, now + PAUSE)) {
      unsaid.increment();
      return;
    }
    line.accept(unsaid.sumThenReset());
  }
}
