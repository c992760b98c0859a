package dev.parley.blocking;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The time that one task may take. Either the work ends first or the time does, never both; an
 * interrupt is for the work alone, and no longer there when it has ended.
 */
final class TimeLimit {

  private final String method;
  private final Duration time;
  private final Lock deciding = new ReentrantLock();
  private @Nullable Thread worker; // guarded by deciding, as is all below
  private boolean ended;
  private boolean expired;

  TimeLimit(String method, Duration time) {
    this.method = method;
    this.time = time;
  }

  Duration time() {
    return time;
  }

  TimeLimitException exceeded() {
    return new TimeLimitException(method, time);
  }

  /** Does the work on the calling thread. Once the time is over, that is how it ends. */
  <T extends @Nullable Object> T keep(Callable<T> work) throws Exception {
    T result;
    try {
      begin();
      result = work.call();
    } catch (Throwable failure) {
      if (end()) {
        throw failure;
      }
      throw exceeded();
    }
    if (end()) {
      return result;
    }
    throw exceeded();
  }

  /** The time is over. Interrupts the work, and tells whether it had not ended. */
  boolean expire() {
    deciding.lock();
    try {
      expired = !ended;
      if (expired && worker != null) {
        worker.interrupt();
      }
      return expired;
    } finally {
      deciding.unlock();
    }
  }

  private void begin() throws TimeLimitException {
    deciding.lock();
    try {
      if (expired) {
        throw exceeded();
      }
      worker = Thread.currentThread();
    } finally {
      deciding.unlock();
    }
  }

  /** Tells whether the work ends in time. */
  private boolean end() {
    deciding.lock();
    try {
      ended = true;
      worker = null;
      if (expired) {
        Thread.interrupted(); // was meant for this task, not for what the thread does next
      }
      return !expired;
    } finally {
      deciding.unlock();
    }
  }
}
