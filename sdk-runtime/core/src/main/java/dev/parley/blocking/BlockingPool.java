package dev.parley.blocking;

import dev.parley.run.Part;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bounded pool of platform threads that {@code @Blocking} methods run on.
 *
 * <p>Two bounds, because two kinds of work come here: so many tasks run at once, and no queued task
 * starts while as many threads as the machine has processors keep one busy. Chats take turns, and
 * no chat may hold more than three quarters of the places. A task that waits for another one, with
 * {@link RunSync#runSync} or with {@code join} or {@code get} on what {@link #submit} gave, gives
 * its place away while it waits and goes on at once when it is over; so tasks that wait for each
 * other cannot deadlock, whatever the bounds.
 *
 * <p>Safe for use by multiple threads. The threads are daemons and go away when they have nothing
 * to do.
 */
public final class BlockingPool implements AutoCloseable {

  private final CpuGauge.Maker gauges;
  private final ThreadPoolExecutor threads;
  private final Admission admission;

  /** Makes a pool that has no threads yet. */
  public BlockingPool(PoolBounds bounds) {
    this(bounds, ThreadCpuGauge::new);
  }

  BlockingPool(PoolBounds bounds, CpuGauge.Maker gauges) {
    this.gauges = gauges;
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE, // the gate is the bound
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("parley-blocking-", 1).factory());
    this.admission = new Admission(bounds, threads);
  }

  /**
   * Returns the pool of the chat that the calling code works for.
   *
   * @throws IllegalStateException outside of a handler, a {@code @Blocking} method and forked work
   */
  public static BlockingPool current() {
    return Part.current()
        .flatMap(part -> part.run().find(BlockingPool.class))
        .orElseThrow(BlockingPool::outsideOfARun);
  }

  /**
   * Runs a task on the pool, on behalf of the calling code's run: the task sees the same chat, and
   * Stop ends it too. While the queue is full the caller waits.
   *
   * @param name the method's name, for messages to people
   * @return what comes of it; a failure of the task is its own exception
   * @throws IllegalStateException outside of a run
   * @throws CancellationException when the caller is interrupted while the queue is full
   */
  public <T extends @Nullable Object> CompletableFuture<T> submit(String name, Callable<T> task) {
    Part caller = Part.current().orElseThrow(BlockingPool::outsideOfARun);
    var pooled = new PoolTask<T>(this, admission, name, caller, task);
    CompletableFuture<T> result = pooled.result();
    caller.run().promise(result);
    if (result.isDone()) {
      return result; // the run was stopped
    }
    admission.enqueue(pooled);
    var _ = result.whenComplete((value, failure) -> pooled.withdrawUnlessBegun());
    if (!pooled.hasRoom()) {
      awaitRoom(pooled, caller);
    }
    return result;
  }

  /** Runs a task without a result on the pool; otherwise like {@link #submit}. */
  public CompletableFuture<@Nullable Void> run(String name, Task task) {
    return submit(
        name,
        () -> {
          task.run();
          return null;
        });
  }

  /** Returns how many tasks run now; those that wait for other tasks do not count. */
  public int running() {
    return admission.running();
  }

  /** Returns how many tasks wait to run, those included whose submitters wait for room. */
  public int queued() {
    return admission.queued();
  }

  /** Interrupts what runs and cancels what waits. */
  @Override
  public void close() {
    admission.close();
    threads.shutdownNow();
  }

  CpuGauge gauge(Thread thread) {
    return gauges.make(thread);
  }

  private static void awaitRoom(PoolTask<?> task, Part caller) {
    caller.leavePlace();
    try {
      task.awaitRoom();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var cancelled = new CancellationException("interrupted while the blocking pool was full");
      task.result().completeExceptionally(cancelled);
      throw cancelled;
    } finally {
      caller.comeBack();
    }
  }

  private static IllegalStateException outsideOfARun() {
    return new IllegalStateException(
        "not inside an agent's handler: a @Blocking wrapper belongs to a chat, so call it from a"
            + " handler, from another @Blocking method, or from a task given to chat.fork");
  }

  /** A task without a result. */
  @FunctionalInterface
  public interface Task {
    /** Does the work. */
    void run() throws Exception;
  }
}
