package dev.parley.blocking;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Reads a thread's CPU clock. A thread that is parked does not burn. One that is runnable may be
 * inside a native read all the same, so its clock decides; until the clock has been watched for a
 * while it counts as burning, or a burst of number crunchers would all start at once.
 */
final class ThreadCpuGauge implements CpuGauge {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(5);
  private static final double BURNING = 0.1;

  private final Thread thread;
  private double use = 1; // part of a processor, lately
  private boolean watched;
  private long since;
  private long cpu;

  ThreadCpuGauge(Thread thread) {
    this.thread = thread;
    this.since = System.nanoTime();
    this.cpu = cpuTime();
  }

  @Override
  public boolean burns() {
    return switch (thread.getState()) {
      case NEW, RUNNABLE -> lately() > BURNING;
      case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> false;
    };
  }

  private double lately() {
    long now = System.nanoTime();
    if (now - since >= WINDOW) {
      long used = cpuTime();
      double measured = (double) (used - cpu) / (now - since);
      // On a crowded machine a burning thread may get nothing for a while: believe it slowly.
      use = watched ? Math.max(measured, use / 2) : measured;
      watched = true;
      since = now;
      cpu = used;
    }
    return use;
  }

  private long cpuTime() {
    return THREADS.getThreadCpuTime(thread.threadId());
  }
}
