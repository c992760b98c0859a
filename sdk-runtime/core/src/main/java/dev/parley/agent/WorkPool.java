package dev.parley.agent;

/**
 * A blocking pool of the agent's own, which {@code @Blocking(pool = …)} methods run on.
 *
 * @param name the pool's name
 * @param threads how many tasks run at once
 * @param queue how many tasks may wait; beyond that, who submits waits
 */
public record WorkPool(String name, int threads, int queue) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException for a blank name, or a bound that lets nothing through
   */
  public WorkPool {
    if (name.isBlank() || threads < 1 || queue < 1) {
      throw new IllegalArgumentException(
          "a pool needs a name, at least one thread and room for at least one task: "
              + "name='%s' threads=%d queue=%d".formatted(name, threads, queue));
    }
  }
}
