package demo.ledger;

import dev.parley.agent.ServedAgent;
import dev.parley.server.AgentServer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts a server on which people chat with {@link LedgerAgent}.
 *
 * <p>Prints the address of its page. {@code --port} and {@code --host} choose another address,
 * {@code --headless} opens no browser, {@code --help} lists all options.
 */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class LedgerAgentMain {
  /** The agent, to be served alone or beside others. */
  public static final ServedAgent AGENT = ServedAgent.of(LedgerAgentDispatch.TABLE);

  private LedgerAgentMain() {}

  /**
   * Starts the server.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    AgentServer.run(args, AGENT);
  }
}
