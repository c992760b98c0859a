package dev.parley.blocking;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * A {@code @Blocking} method took longer than its {@code timeout}, its wait for a place included.
 */
public final class TimeLimitException extends TimeoutException {

  @Serial private static final long serialVersionUID = 1;

  private final Duration limit;

  TimeLimitException(String method, Duration limit) {
    super("%s took longer than %s, its wait for a place included".formatted(method, words(limit)));
    this.limit = limit;
  }

  /** Returns how long the method could have taken. */
  public Duration limit() {
    return limit;
  }

  /** Returns how long the method could have taken, as people write it: {@code 30 s}. */
  public String limitInWords() {
    return words(limit);
  }

  private static String words(Duration time) {
    long millis = time.toMillis();
    if (millis % 1000 != 0 || millis == 0) {
      return millis + " ms";
    }
    long seconds = time.toSeconds();
    if (seconds % 60 != 0) {
      return seconds + " s";
    }
    return seconds % 3600 == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
  }
}
