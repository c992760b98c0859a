package dev.parley.blocking;

import java.io.Serial;
import java.util.concurrent.RejectedExecutionException;

/** As many calls of a {@code @Blocking} method waited as its {@code queue} allows. */
public final class QueueLimitException extends RejectedExecutionException {

  @Serial private static final long serialVersionUID = 1;

  private final int limit;

  QueueLimitException(String method, int limit) {
    super(
        "%s is not called: %d of its calls wait for a place already, which is all that may"
            .formatted(method, limit));
    this.limit = limit;
  }

  /** Returns how many calls may wait. */
  public int limit() {
    return limit;
  }
}
