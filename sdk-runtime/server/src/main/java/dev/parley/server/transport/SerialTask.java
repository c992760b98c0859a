package dev.parley.server.transport;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that runs on a virtual thread whenever it is asked for, never twice at once, and that holds
 * no thread while nobody asks.
 *
 * <p>Safe for use by multiple threads.
 */
final class SerialTask {

  private static final int IDLE = 0;
  private static final int RUNNING = 1;

  /** Asked for again since the current run began: whoever asks now need not do anything. */
  private static final int ASKED_AGAIN = 2;

  private final ThreadFactory threads;
  private final Runnable work;
  private final AtomicInteger state = new AtomicInteger();

  /**
   * Makes work that nobody has asked for yet.
   *
   * @param work must not throw
   */
  SerialTask(ThreadFactory threads, Runnable work) {
    this.threads = threads;
    this.work = work;
  }

  /** Makes sure that the work runs once more from its beginning; returns at once. */
  void ask() {
    if (state.get() == ASKED_AGAIN) {
      return; // the common case of a busy connection costs one read
    }
    if (state.getAndUpdate(now -> now == IDLE ? RUNNING : ASKED_AGAIN) == IDLE) {
      threads.newThread(this::run).start();
    }
  }

  private void run() {
    do {
      state.set(RUNNING);
      work.run();
    } while (!state.compareAndSet(RUNNING, IDLE));
  }
}
