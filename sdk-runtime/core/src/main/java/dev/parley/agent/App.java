package dev.parley.agent;

/** The application that an agent belongs to: this process, from its start to its end. */
public interface App {

  /** Returns the agent's name. */
  String name();

  /**
   * Returns the value of one of the application's own command-line options.
   *
   * @throws IllegalArgumentException when the agent declares no such option
   */
  String option(String name);

  /**
   * Keeps a thing as long as the application runs; then, if it is {@link AutoCloseable}, closes it,
   * what was kept last first. Returns the thing.
   */
  <T> T keep(T thing);
}
