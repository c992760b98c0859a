package dev.parley.agent;

import java.time.Duration;

/** The kind of thread that a handler runs on. */
public sealed interface ThreadKind {

  /** A virtual thread of its own: for code that waits. */
  ThreadKind VIRTUAL = new Virtual();

  /** A platform thread of the shared blocking pool: for code that computes or pins. */
  Blocking BLOCKING = new Blocking("", Duration.ZERO, 0);

  /** A virtual thread. */
  record Virtual() implements ThreadKind {}

  /**
   * A platform thread of a blocking pool.
   *
   * @param pool the name of the agent's own pool; empty for the shared one
   * @param timeout how long the handler may take, waiting for a place included; zero for no limit
   * @param queue how many of its calls may wait for a place; zero for no limit
   */
  record Blocking(String pool, Duration timeout, int queue) implements ThreadKind {

    /** Returns this kind, of one of the agent's own pools. */
    public Blocking in(String pool) {
      return new Blocking(pool, timeout, queue);
    }

    /** Returns this kind, for handlers that may take so long. */
    public Blocking within(Duration timeout) {
      return new Blocking(pool, timeout, queue);
    }

    /** Returns this kind, for handlers of which so many calls may wait. */
    public Blocking queueing(int queue) {
      return new Blocking(pool, timeout, queue);
    }
  }
}
