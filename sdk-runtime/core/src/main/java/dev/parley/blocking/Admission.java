package dev.parley.blocking;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Decides which task starts when: within the bounds, chats in turn. Safe for use by multiple
 * threads; the gate is held for as long as it takes to decide, never for a task.
 */
final class Admission {

  private static final long FIRST_LOOK = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LAST_LOOK = TimeUnit.MILLISECONDS.toNanos(16);

  private final PoolBounds bounds;
  private final Executor threads;
  private final Lock gate = new ReentrantLock();
  private final WaitingTasks waiting; // guarded by gate
  private final Set<PoolTask<?>> running = new HashSet<>(); // guarded by gate
  private boolean sampling; // guarded by gate
  private boolean closed; // guarded by gate

  Admission(PoolBounds bounds, Executor threads) {
    this.bounds = bounds;
    this.threads = threads;
    this.waiting = new WaitingTasks(bounds.queued());
  }

  /**
   * Takes a task in, unless as many calls of its method wait as may. Its submitter has to wait
   * until {@link PoolTask#letIn} was called.
   */
  boolean enqueue(PoolTask<?> task) {
    gate.lock();
    try {
      if (closed) {
        cancel(task);
        return true;
      }
      waiting.add(task);
      startReady();
      boolean full = task.queue() > 0 && waiting.of(task.name()) > task.queue();
      return !(full && waiting.remove(task)); // it may have been the one to start
    } finally {
      gate.unlock();
    }
  }

  /** The task's result is there; if it never began, it need not. */
  void withdraw(PoolTask<?> task) {
    gate.lock();
    try {
      waiting.remove(task);
    } finally {
      gate.unlock();
    }
  }

  /** The task ends, or waits for something: its place is free. */
  void leave(PoolTask<?> task) {
    gate.lock();
    try {
      running.remove(task);
      startReady();
    } finally {
      gate.unlock();
    }
  }

  /** The task goes on. It does not wait for a place: what it waited for may hold them all up. */
  void comeBack(PoolTask<?> task) {
    gate.lock();
    try {
      running.add(task);
    } finally {
      gate.unlock();
    }
  }

  int running() {
    gate.lock();
    try {
      return running.size();
    } finally {
      gate.unlock();
    }
  }

  int queued() {
    gate.lock();
    try {
      return waiting.size();
    } finally {
      gate.unlock();
    }
  }

  /** Cancels what waits, and takes nothing in any longer. */
  void close() {
    gate.lock();
    try {
      closed = true;
      waiting.drain().forEach(Admission::cancel);
    } finally {
      gate.unlock();
    }
  }

  /**
   * Starts what may start. Returns whether the processors are what the rest waits for. Called with
   * the gate held.
   */
  private boolean startReady() {
    boolean busy = false;
    while (waiting.ready() > 0 && running.size() < bounds.tasks()) {
      busy = burning() >= bounds.burning();
      PoolTask<?> task = busy ? null : waiting.next(this::mayStart);
      if (task == null) {
        break;
      }
      start(task);
    }
    // Nobody says when a thread stops to burn, so somebody has to look.
    if (busy && !sampling) {
      sampling = true;
      threads.execute(this::sample);
    }
    return busy;
  }

  private void start(PoolTask<?> task) {
    running.add(task);
    try {
      threads.execute(task);
    } catch (OutOfMemoryError noThread) {
      running.remove(task);
      Thread.startVirtualThread(() -> task.result().completeExceptionally(noThread));
    }
  }

  private boolean mayStart(String owner) {
    long held = running.stream().filter(task -> task.owner().equals(owner)).count();
    return held < bounds.tasks() - bounds.tasks() / 4;
  }

  private long burning() {
    return running.stream().filter(PoolTask::burns).count();
  }

  /** Looks now and then whether a processor has become free; ends when nothing waits for one. */
  private void sample() {
    long pause = FIRST_LOOK;
    while (true) {
      LockSupport.parkNanos(pause);
      gate.lock();
      try {
        int before = waiting.ready();
        if (!startReady() || closed) {
          sampling = false;
          return;
        }
        pause = waiting.ready() < before ? FIRST_LOOK : Math.min(2 * pause, LAST_LOOK);
      } finally {
        gate.unlock();
      }
    }
  }

  private static void cancel(PoolTask<?> task) {
    task.letIn();
    var closed = new CancellationException("the blocking pool is closed");
    // What hangs on the result is other people's code: not with the gate held.
    Thread.startVirtualThread(() -> task.result().completeExceptionally(closed));
  }
}
