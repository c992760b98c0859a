package dev.parley.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A result to come that a run may wait for without harm: who waits gives its place away meanwhile,
 * and Stop ends the wait, which it would not with a plain future's {@code join}. What is made from
 * it by {@code thenApply} and its kin behaves alike.
 *
 * @param <T> the result's type
 */
public final class RunFuture<T extends @Nullable Object> extends CompletableFuture<T> {

  /** Makes a future that is not complete. */
  public RunFuture() {}

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    return new RunFuture<>();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    Part part = Part.orNull();
    if (part == null || isDone()) {
      return super.get();
    }
    part.leavePlace();
    try {
      return super.get();
    } finally {
      part.comeBack();
    }
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Part part = Part.orNull();
    if (part == null || isDone()) {
      return super.get(timeout, unit);
    }
    part.leavePlace();
    try {
      return super.get(timeout, unit);
    } finally {
      part.comeBack();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException also when the calling run is stopped while it waits
   */
  @Override
  public T join() {
    Part part = Part.orNull();
    if (part != null && !isDone()) {
      part.leavePlace();
      try {
        awaitDone(part.run());
      } finally {
        part.comeBack();
      }
    }
    return super.join();
  }

  /** Waits as {@code join} does, through interrupts, but for those of a stopped run. */
  private void awaitDone(Run run) {
    boolean interrupted = false;
    try {
      while (!isDone()) {
        try {
          super.get();
        } catch (InterruptedException e) {
          interrupted = true;
          if (run.isStopped()) {
            throw new CancellationException("the run was stopped");
          }
        } catch (ExecutionException | CancellationException e) {
          return; // done: join says how
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
