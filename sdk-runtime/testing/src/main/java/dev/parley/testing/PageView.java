package dev.parley.testing;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows, kept as its connections tell. Safe for use by multiple threads: whoever
 * looks, changes or waits sees a whole view.
 */
final class PageView implements PageSocket.Listener {

  private final Duration patience;
  private final Lock viewing = new ReentrantLock();
  private final Condition changed = viewing.newCondition();
  private final ShownChat shown = new ShownChat(); // guarded by viewing
  private @Nullable String trouble; // guarded by viewing
  private @Nullable PageSocket connected; // guarded by viewing

  PageView(Duration patience) {
    this.patience = patience;
  }

  <T extends @Nullable Object> T see(Function<ShownChat, T> look) {
    viewing.lock();
    try {
      return look.apply(shown);
    } finally {
      viewing.unlock();
    }
  }

  void change(Consumer<ShownChat> change) {
    viewing.lock();
    try {
      change.accept(shown);
      changed.signalAll();
    } finally {
      viewing.unlock();
    }
  }

  /** Waits; looks whenever something arrives. */
  void await(String what, Predicate<ShownChat> condition) {
    long left = patience.toNanos();
    viewing.lock();
    try {
      while (!condition.test(shown)) {
        if (left <= 0 || trouble != null) {
          String why = trouble == null ? "" : " (" + trouble + ")";
          throw new AssertionError("waited for " + what + why + "; shown: " + shown.steps());
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    } finally {
      viewing.unlock();
    }
  }

  /** Returns the connection, if there is one. */
  @Nullable PageSocket connection() {
    return see(_ -> connected);
  }

  void disconnected() {
    change(_ -> connected = null);
  }

  @Override
  public void joined(PageSocket socket) {
    change(_ -> connected = socket);
  }

  @Override
  public void told(PageEvent event) {
    change(it -> it.apply(event));
  }

  @Override
  public void refused(String reason) {
    change(_ -> trouble = "refused: " + reason);
  }

  @Override
  public void closed(PageSocket socket, String reason) {
    change(_ -> {
      if (socket.equals(connected)) {
        trouble = reason;
      }
    });
  }
}
