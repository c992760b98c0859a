package dev.parley.chat;

import dev.parley.run.Part;
import dev.parley.run.Place;
import dev.parley.run.Run;
import dev.parley.run.RunFuture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tasks that run beside the code of a run, and know its chat. Safe for use by multiple threads. */
final class Forks {

  private final Voice voice;
  private final Run run;
  private final String method;

  Forks(Voice voice, Run run, String method) {
    this.voice = voice;
    this.run = run;
    this.method = method;
  }

  /** Begins a task on a virtual thread of its own. */
  <T extends @Nullable Object> CompletableFuture<T> fork(Callable<T> task) {
    Fork<T> fork = begin(task);
    return fork.result();
  }

  /** Runs tasks beside each other and waits for all; {@link Chat#all} says the rest. */
  <T extends @Nullable Object> List<T> all(Collection<? extends Callable<? extends T>> tasks)
      throws Exception {
    var race = new Race<T>(tasks);
    try {
      for (int ended = 0; ended < tasks.size(); ended++) {
        race.next().result().get();
      }
      var results = new ArrayList<T>();
      for (Fork<T> fork : race.forks()) {
        results.add(fork.result().get());
      }
      return results;
    } catch (ExecutionException e) {
      throw itself(e);
    } finally {
      race.end();
    }
  }

  /** Runs tasks beside each other and waits for one; {@link Chat#first} says the rest. */
  <T extends @Nullable Object> T first(Collection<? extends Callable<? extends T>> tasks)
      throws Exception {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("there is no task whose result could be the first");
    }
    var race = new Race<T>(tasks);
    try {
      for (int left = tasks.size(); ; left--) {
        try {
          return race.next().result().get();
        } catch (ExecutionException e) {
          if (left == 1) {
            throw itself(e);
          }
        } catch (CancellationException e) { // of the task's own, unless all of the run ends
          if (left == 1 || run.isStopped()) {
            throw e;
          }
        }
      }
    } finally {
      race.end();
    }
  }

  private <T extends @Nullable Object> Fork<T> begin(Callable<? extends T> task) {
    voice.take(); // throws once the run is over
    voice.release();
    Part part = Part.orNull();
    Part.Origin origin = part == null || part.run() != run ? Part.Origin.NONE : part.origin();
    var result = new RunFuture<T>();
    var thread = new AtomicReference<@Nullable Thread>();
    run.promise(result);
    Callable<T> interruptibly =
        () -> {
          thread.set(Thread.currentThread());
          try {
            if (result.isCancelled()) { // before there was a thread to interrupt
              throw new CancellationException("nobody waits for this task any more");
            }
            return task.call();
          } finally {
            thread.set(null);
          }
        };
    Thread.ofVirtual()
        .name(Thread.currentThread().getName() + " fork")
        .start(() -> run.fulfil(result, method, Place.FREE, origin, interruptibly));
    return new Fork<>(result, thread);
  }

  private static Exception itself(ExecutionException wrapped) {
    if (wrapped.getCause() instanceof Error error) {
      throw error;
    }
    return wrapped.getCause() instanceof Exception failure ? failure : wrapped;
  }

  /**
   * A task that runs.
   *
   * @param result what comes of it
   * @param thread its thread, while it is at work
   */
  private record Fork<T extends @Nullable Object>(
      CompletableFuture<T> result, AtomicReference<@Nullable Thread> thread) {

    /** Ends the task, if it is not done. */
    void end() {
      result.cancel(false);
      Thread working = thread.get();
      if (working != null) {
        working.interrupt();
      }
    }
  }

  /** Tasks that run beside each other, in the order in which they end. */
  private final class Race<T extends @Nullable Object> {

    private final List<Fork<T>> forks = new ArrayList<>();
    private final LinkedBlockingQueue<Fork<T>> ended = new LinkedBlockingQueue<>();

    Race(Collection<? extends Callable<? extends T>> tasks) {
      for (Callable<? extends T> task : tasks) {
        Fork<T> fork = begin(task);
        forks.add(fork);
        var _ = fork.result().whenComplete((_, _) -> ended.add(fork));
      }
    }

    List<Fork<T>> forks() {
      return forks;
    }

    /** Waits for the next that ends; who waits gives its place on a pool away meanwhile. */
    Fork<T> next() throws InterruptedException {
      Part part = Part.orNull();
      if (part == null) {
        return ended.take();
      }
      part.leavePlace();
      try {
        return ended.take();
      } finally {
        part.comeBack();
      }
    }

    void end() {
      forks.forEach(Fork::end);
    }
  }
}
