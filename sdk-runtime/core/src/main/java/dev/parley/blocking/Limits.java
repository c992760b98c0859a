package dev.parley.blocking;

import java.time.Duration;

/**
 * What one method's tasks are held to.
 *
 * @param time how long a task may take, waiting included; zero for as long as it likes
 * @param queue how many of the method's tasks may wait; zero for any number
 */
record Limits(Duration time, int queue) {

  static final Limits NONE = new Limits(Duration.ZERO, 0);

  Limits {
    if (time.isNegative() || queue < 0) {
      throw new IllegalArgumentException(
          "no limit of a blocking task may be negative: time=%s queue=%d".formatted(time, queue));
    }
  }

  Limits within(Duration time) {
    return new Limits(time, queue);
  }

  Limits queueing(int queue) {
    return new Limits(time, queue);
  }
}
