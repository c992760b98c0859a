package dev.parley.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a handler, with everything that it starts: parts on their threads, and futures
 * of those yet to come.
 *
 * <p>Safe for use by multiple threads. {@link #stop} reaches all of it at once.
 */
public final class Run {

  private final String owner;
  private final Map<Class<?>, Object> surroundings;
  private final InFlight inFlight;
  private final Lock lock = new ReentrantLock();
  private final Set<Part> parts = new HashSet<>(); // guarded by lock
  private final Set<Promise> promised = new HashSet<>(2); // guarded by lock
  private @Nullable Runnable onQuiet; // guarded by lock
  private volatile boolean stopped; // written under lock

  /**
   * Makes a run that has not begun.
   *
   * @param owner the id of the chat that it runs for; shared resources are divided by it
   * @param surroundings what its code can look up with {@link #find}
   * @param inFlight where its parts are listed while they work
   */
  public Run(String owner, Map<Class<?>, Object> surroundings, InFlight inFlight) {
    this.owner = owner;
    this.surroundings = Map.copyOf(surroundings);
    this.inFlight = inFlight;
  }

  /** Returns the id of the chat that the run runs for. */
  public String owner() {
    return owner;
  }

  /** Returns one of the run's surroundings. */
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(surroundings.get(type)).map(type::cast);
  }

  /** Tells whether the run was stopped. */
  public boolean isStopped() {
    return stopped;
  }

  /**
   * Does a part of the run on the calling thread.
   *
   * @throws CancellationException when the run was stopped before
   */
  public <T extends @Nullable Object> T work(
      String name, Place place, Part.Origin origin, Callable<T> work) throws Exception {
    var part = new Part(this, name, place, origin);
    begin(part);
    try {
      return part.call(work);
    } finally {
      end(part);
    }
  }

  /**
   * Does a part of the run on the calling thread, for a promised result. What hangs on the result
   * runs here too, and sees the same run.
   */
  public <T extends @Nullable Object> void fulfil(
      CompletableFuture<T> result, String name, Place place, Part.Origin origin, Callable<T> work) {
    if (result.isDone()) {
      return; // cancelled before it began
    }
    try {
      work(name, place, origin, () -> complete(result, work));
    } catch (Throwable stopped) {
      result.completeExceptionally(stopped);
    }
  }

  /** Takes note of a result that is to come: Stop completes it as cancelled, at once. */
  public void promise(CompletableFuture<?> result) {
    var promise = new Promise(result);
    lock.lock();
    try {
      promised.add(promise);
    } finally {
      lock.unlock();
    }
    if (stopped) {
      result.completeExceptionally(stoppedException());
    }
    var _ = result.whenComplete((value, failure) -> settled(promise));
  }

  /**
   * Stops the run: interrupts its threads and cancels the futures that they wait for. A second call
   * does nothing.
   */
  public void stop() {
    List<CompletableFuture<?>> cancelled;
    lock.lock();
    try {
      if (stopped) {
        return;
      }
      stopped = true;
      parts.forEach(part -> part.thread().interrupt());
      cancelled = promised.stream().<CompletableFuture<?>>map(Promise::result).toList();
    } finally {
      lock.unlock();
    }
    if (!cancelled.isEmpty()) {
      // An author's own code may hang on these futures; it must not run on the thread that stops.
      Thread.startVirtualThread(
          () -> cancelled.forEach(result -> result.completeExceptionally(stoppedException())));
    }
  }

  /** Returns the names of the methods at work. */
  public List<String> atWork() {
    lock.lock();
    try {
      return parts.stream().map(Part::name).distinct().sorted().toList();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the lines of code that the threads at work are at. */
  public List<String> whereabouts() {
    lock.lock();
    try {
      return parts.stream().map(Part::whereabouts).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Tells whether nothing of the run is at work or promised. */
  public boolean isQuiet() {
    lock.lock();
    try {
      return parts.isEmpty() && promised.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Calls back once, as soon as nothing of the run is at work or promised; at once when that is so
   * already.
   */
  public void whenQuiet(Runnable callback) {
    lock.lock();
    try {
      onQuiet = callback;
    } finally {
      lock.unlock();
    }
    callIfQuiet();
  }

  private void begin(Part part) {
    lock.lock();
    try {
      if (stopped) {
        throw stoppedException();
      }
      parts.add(part);
    } finally {
      lock.unlock();
    }
    inFlight.add(part);
  }

  private void end(Part part) {
    inFlight.remove(part);
    lock.lock();
    try {
      parts.remove(part);
    } finally {
      lock.unlock();
    }
    if (stopped) {
      Thread.interrupted(); // was meant for this part, not for what the thread does next
    }
    callIfQuiet();
  }

  private void settled(Promise promise) {
    lock.lock();
    try {
      promised.remove(promise);
    } finally {
      lock.unlock();
    }
    callIfQuiet();
  }

  private void callIfQuiet() {
    Runnable callback;
    lock.lock();
    try {
      if (onQuiet == null || !isQuiet()) {
        return;
      }
      callback = onQuiet;
      onQuiet = null;
    } finally {
      lock.unlock();
    }
    callback.run();
  }

  private static <T extends @Nullable Object> boolean complete(
      CompletableFuture<T> result, Callable<T> work) {
    try {
      return result.complete(work.call());
    } catch (Throwable failure) {
      return result.completeExceptionally(failure);
    }
  }

  private static CancellationException stoppedException() {
    return new CancellationException("the run was stopped");
  }

  /** A result to come; unlike the future itself it may be an element of a set. */
  private static final class Promise {

    private final CompletableFuture<?> result;

    Promise(CompletableFuture<?> result) {
      this.result = result;
    }

    CompletableFuture<?> result() {
      return result;
    }
  }
}
