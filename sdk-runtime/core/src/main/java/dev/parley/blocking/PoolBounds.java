package dev.parley.blocking;

/**
 * How much a {@link BlockingPool} takes on.
 *
 * @param tasks how many tasks run at once; those that wait for other tasks do not count
 * @param burning how many pool threads may use a processor each before queued tasks have to wait
 * @param queued how many tasks may wait; beyond that, who submits waits
 */
public record PoolBounds(int tasks, int burning, int queued) {

  /** Checks that each bound lets something through. */
  public PoolBounds {
    if (tasks < 1 || burning < 1 || queued < 1) {
      throw new IllegalArgumentException(
          "each bound of the blocking pool must be at least 1: tasks=%d burning=%d queued=%d"
              .formatted(tasks, burning, queued));
    }
  }

  /** Returns the bounds for this machine: 64 tasks, as many burning as there are processors. */
  public static PoolBounds standard() {
    return new PoolBounds(64, Runtime.getRuntime().availableProcessors(), 10_000);
  }
}
