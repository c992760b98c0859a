package dev.parley.chat;

import java.util.concurrent.CompletableFuture;

/** Completes what others wait for: what hangs on it may be slow, and must not hold up a chat. */
final class Later {

  private Later() {}

  /** Completes a future on a thread of its own. */
  static <T> void complete(CompletableFuture<T> future, T value) {
    var _ = future.completeAsync(() -> value, Thread::startVirtualThread);
  }
}
