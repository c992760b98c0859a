package dev.parley.agent;

/**
 * Makes something when the application starts: an agent's services, or the agent's table with them.
 *
 * @param <T> what is made
 */
@FunctionalInterface
public interface FromApp<T> {

  /**
   * Makes it.
   *
   * @throws Exception why it cannot be made; the application does not start then
   */
  T make(App app) throws Exception;
}
