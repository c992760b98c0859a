package dev.parley.blocking;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Reads a thread's CPU clock. A thread that is parked does not burn. One that is runnable may be
 * inside a native read all the same, so its clock decides, with a memory: on a crowded machine a
 * burning thread gets nothing for a while and burns nevertheless. A thread that has just begun
 * counts as burning until it was watched for a few milliseconds, or a burst of number crunchers
 * would all start at once.
 */
final class ThreadCpuGauge implements CpuGauge {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double BURNING = 0.1;
  private static final double JUST_BEGUN = 0.12;
  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(5);
  private static final double HALF_FORGOTTEN = TimeUnit.MILLISECONDS.toNanos(30);

  private final Thread thread;
  private double use = JUST_BEGUN; // part of a processor, lately
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
    long elapsed = System.nanoTime() - since;
    if (elapsed >= WINDOW) {
      long used = cpuTime() - cpu;
      use = Math.max((double) used / elapsed, use * Math.pow(0.5, elapsed / HALF_FORGOTTEN));
      since += elapsed;
      cpu += used;
    }
    return use;
  }

  private long cpuTime() {
    return THREADS.getThreadCpuTime(thread.threadId());
  }
}
