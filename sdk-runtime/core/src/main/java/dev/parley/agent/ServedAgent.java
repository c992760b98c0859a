package dev.parley.agent;

/**
 * An agent as an application serves it. What it says of itself is known before anything is made, so
 * that {@code --help} opens no database; its table is made when the application starts.
 *
 * @param descriptor the agent's name and what it says of itself
 * @param table makes the agent's dispatch table
 */
public record ServedAgent(AgentDescriptor descriptor, FromApp<DispatchTable<?>> table) {

  /** Serves an agent that needs nothing from the application. */
  public static ServedAgent of(DispatchTable<?> table) {
    return new ServedAgent(table.descriptor(), _ -> table);
  }

  /**
   * Makes the agent's table, and the services behind it.
   *
   * @throws UnmadeAgentException if that fails; its message is a sentence for the operator
   */
  public DispatchTable<?> open(App app) {
    try {
      return table.make(app);
    } catch (Exception | LinkageError e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new UnmadeAgentException(descriptor.name(), e);
    }
  }
}
