package demo.market;

import dev.parley.agent.FromApp;
import dev.parley.agent.ServedAgent;
import dev.parley.server.AgentServer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts a server on which people chat with {@link MarketAgent}.
 *
 * <p>Prints the address of its page. {@code --port} and {@code --host} choose another address,
 * {@code --headless} opens no browser, {@code --help} lists all options, the agent's own included:
 * {@code --currency}.
 */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class MarketAgentMain {
  /** The agent, to be served alone or beside others. */
  public static final ServedAgent AGENT = with(app -> app.keep(new MarketAgent.Services(app)));

  private MarketAgentMain() {}

  /**
   * Starts the server.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    AgentServer.run(args, AGENT);
  }

  /**
   * Returns the agent with services from elsewhere, such as a test's or a container's.
   *
   * @param services makes them when the application starts
   */
  static ServedAgent with(FromApp<? extends MarketAgent.Services> services) {
    return new ServedAgent(
        MarketAgentDispatch.DESCRIPTOR, app -> MarketAgentDispatch.table(services.make(app)));
  }
}
