package dev.parley.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a step came to be, began and ended.
 *
 * @param createdAt when it came to be
 * @param start when it began
 * @param end when it ended; none while it goes on
 */
public record StepTime(Instant createdAt, Instant start, @Nullable Instant end) {

  /** Makes the time of a step that begins now. */
  public static StepTime begun(Instant now) {
    return new StepTime(now, now, null);
  }

  /** Makes the time of a message, which takes none. */
  public static StepTime at(Instant now) {
    return new StepTime(now, now, now);
  }

  /** Returns this time, ended. */
  public StepTime endedAt(Instant end) {
    return new StepTime(createdAt, start, end);
  }
}
