package demo.assistant;

import dev.parley.agent.ServedAgent;
import dev.parley.server.AgentServer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts a server on which people chat with {@link AssistantAgent}.
 *
 * <p>Prints the address of its page. {@code --port} and {@code --host} choose another address,
 * {@code --headless} opens no browser, {@code --help} lists all options, the agent's own included:
 * {@code --model}, {@code --max-words}.
 */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class AssistantAgentMain {
  /** The agent, to be served alone or beside others. */
  public static final ServedAgent AGENT = ServedAgent.of(AssistantAgentDispatch.TABLE);

  private AssistantAgentMain() {}

  /**
   * Starts the server.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    AgentServer.run(args, AGENT);
  }
}
