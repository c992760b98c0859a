package dev.parley.server.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that everything timed on the socket hangs on. Safe for use by multiple threads.
 */
public final class SocketClock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketClock.class);
  private static final long COARSEST = 250;
  private static final long FINEST = 5;
  private static final int STEPS = 8;

  private final List<Runnable> hands = new CopyOnWriteArrayList<>();
  private final long period;
  private final ReentrantLock running = new ReentrantLock();
  private final Condition stopping = running.newCondition();
  private boolean stopped; // guarded by running

  /** Starts a clock that ticks often enough for the terms. */
  public SocketClock(SocketConfig config) {
    long shortest =
        Math.min(
            config.connectTimeout().toMillis(),
            Math.min(config.pingInterval().toMillis(), config.pingTimeout().toMillis()));
    period = Duration.ofMillis(Math.clamp(shortest / STEPS, FINEST, COARSEST)).toNanos();
    Thread.ofPlatform().daemon().name("parley-socket-clock").start(this::run);
  }

  /** Has something called at every tick; it must not block. */
  public void onTick(Runnable hand) {
    hands.add(hand);
  }

  /** Stops the clock. */
  @Override
  public void close() {
    running.lock();
    try {
      stopped = true;
      stopping.signalAll();
    } finally {
      running.unlock();
    }
  }

  private void run() {
    while (pause()) {
      for (Runnable hand : hands) {
        try {
          hand.run();
        } catch (RuntimeException | Error bug) {
          LOG.error("What the socket's clock calls has failed; the clock goes on", bug);
        }
      }
    }
  }

  /** Waits for the next tick; false if there is none. */
  private boolean pause() {
    running.lock();
    try {
      long rest = period;
      while (!stopped && rest > 0) {
        rest = stopping.awaitNanos(rest);
      }
      return !stopped;
    } catch (InterruptedException nobodyDoes) {
      return false;
    } finally {
      running.unlock();
    }
  }
}
