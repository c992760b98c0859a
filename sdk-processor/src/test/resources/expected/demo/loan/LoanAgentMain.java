package demo.loan;

import dev.parley.agent.FromApp;
import dev.parley.agent.ServedAgent;
import dev.parley.server.AgentServer;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts a server on which people chat with {@link LoanAgent}.
 *
 * <p>Prints the address of its page. {@code --port} and {@code --host} choose another address,
 * {@code --headless} opens no browser, {@code --help} lists all options.
 */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class LoanAgentMain {
  /** The agent, to be served alone or beside others. */
  public static final ServedAgent AGENT =
      with(app -> app.only(ServiceLoader.load(LoanAgent.Services.class)));

  private LoanAgentMain() {}

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
  public static ServedAgent with(FromApp<? extends LoanAgent.Services> services) {
    return new ServedAgent(
        LoanAgentDispatch.DESCRIPTOR, app -> LoanAgentDispatch.table(services.make(app)));
  }
}
