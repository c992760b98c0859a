package dev.parley.server.transport;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The memory for what clients are in the middle of sending, all of them together: a limit for each
 * does not help against many. Safe for use by multiple threads.
 */
final class InputBudget {

  /** So much every client may have in any case: enough for what people type. */
  private static final long ALWAYS = 64 * 1024;

  private static final int PART_OF_MEMORY = 8;

  private final long most;
  private final AtomicLong held = new AtomicLong();

  InputBudget(long most) {
    this.most = most;
  }

  /** Makes a budget that fits the memory of this process. */
  static InputBudget standard() {
    return new InputBudget(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
  }

  /** Opens the share of one connection. */
  Share share() {
    return new Share();
  }

  /** Returns how much is held. */
  long held() {
    return held.get();
  }

  /** What one connection holds. */
  final class Share {

    private final Lock counting = new ReentrantLock();
    private long own; // guarded by counting
    private boolean released; // guarded by counting

    /** Notes that the connection holds so much more, or less. */
    void change(long bytes) {
      counting.lock();
      try {
        if (!released) {
          own += bytes;
          held.addAndGet(bytes);
        }
      } finally {
        counting.unlock();
      }
    }

    /** Tells whether the connection must let go: it holds much, and all of them too much. */
    boolean isExceeded() {
      if (held.get() <= most) {
        return false;
      }
      counting.lock();
      try {
        return own > ALWAYS;
      } finally {
        counting.unlock();
      }
    }

    /** Notes that the connection is gone, and all that it held. */
    void release() {
      counting.lock();
      try {
        released = true;
        held.addAndGet(-own);
        own = 0;
      } finally {
        counting.unlock();
      }
    }
  }
}
