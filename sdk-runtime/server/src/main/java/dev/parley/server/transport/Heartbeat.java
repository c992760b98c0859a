package dev.parley.server.transport;

import java.time.Duration;

/**
 * When to ask a client whether it is there, and when to give it up.
 *
 * <p>Times are those of {@link System#nanoTime}. One thread ticks; any thread may report signs of
 * life.
 */
final class Heartbeat {

  /** What is due. */
  enum Due {
    /** Nothing is. */
    NOTHING,
    /** The client has to be asked. */
    PING,
    /** The client is gone. */
    GONE
  }

  private final long interval;
  private final long timeout;
  private volatile long answered;
  private volatile long alive;
  private volatile boolean waiting;

  Heartbeat(Duration interval, Duration timeout, long now) {
    this.interval = interval.toNanos();
    this.timeout = timeout.toNanos();
    this.answered = now;
    this.alive = now;
  }

  /** Returns what is due now; a ping only once until it is answered. */
  Due tick(long now) {
    if (waiting) {
      return now - alive >= timeout ? Due.GONE : Due.NOTHING;
    }
    if (now - answered < interval) {
      return Due.NOTHING;
    }
    alive = now; // the time to answer begins with the question
    waiting = true;
    return Due.PING;
  }

  /** Notes that the client did something that only a living one does. */
  void heard(long now) {
    alive = now;
  }

  /** Notes that the client has answered. */
  void pong(long now) {
    alive = now;
    answered = now;
    waiting = false;
  }
}
