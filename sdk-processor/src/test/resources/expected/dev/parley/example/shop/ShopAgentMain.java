package dev.parley.example.shop;

import dev.parley.agent.FromApp;
import dev.parley.agent.ServedAgent;
import dev.parley.server.AgentServer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts a server on which people chat with {@link ShopAgent}.
 *
 * <p>Prints the address of its page. {@code --port} and {@code --host} choose another address,
 * {@code --headless} opens no browser, {@code --help} lists all options, the agent's own included:
 * {@code --catalogue}.
 */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class ShopAgentMain {
  /** The agent, to be served alone or beside others. */
  public static final ServedAgent AGENT = with(app -> app.keep(new ShopServices(app)));

  private ShopAgentMain() {}

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
  static ServedAgent with(FromApp<? extends ShopServices> services) {
    return new ServedAgent(
        ShopAgentDispatch.DESCRIPTOR, app -> ShopAgentDispatch.table(services.make(app)));
  }
}
