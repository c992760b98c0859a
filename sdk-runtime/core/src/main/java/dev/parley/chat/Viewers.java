package dev.parley.chat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;

/** The pages that show a chat. Guarded by the chat's lock, but for {@link #attach}. */
final class Viewers {

  private final Lock lock; // the chat's
  private int pages;
  private long leftAt = System.nanoTime();

  Viewers(Lock lock) {
    this.lock = lock;
  }

  /** There is one page more, until the presence is closed. */
  Presence attach() {
    lock.lock();
    try {
      pages++;
    } finally {
      lock.unlock();
    }
    var closed = new AtomicBoolean();
    return () -> {
      if (closed.compareAndSet(false, true)) {
        detach();
      }
    };
  }

  boolean isEmpty() {
    return pages == 0;
  }

  /** Returns when a page left last, as {@link System#nanoTime} counts. */
  long leftAt() {
    return leftAt;
  }

  private void detach() {
    lock.lock();
    try {
      pages--;
      leftAt = System.nanoTime();
    } finally {
      lock.unlock();
    }
  }
}
