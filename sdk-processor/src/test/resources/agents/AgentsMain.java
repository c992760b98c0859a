package shop;

import dev.parley.server.AgentServer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import shop.front.SellAgentMain;
import shop.store.CountAgentMain;
import shop.store.cold.KeepAgentMain;

/**
 * Starts a server on which people choose whom to chat with: each agent is a chat profile, the first
 * one unless they choose.
 *
 * <p>Prints the address of its page. {@code --help} lists all options, those of all agents
 * included.
 *
 * @see SellAgentMain
 * @see CountAgentMain
 * @see KeepAgentMain
 */
@Generated("dev.parley.processor.AgentsProcessor")
@NullMarked
public final class AgentsMain {
  private AgentsMain() {}

  /**
   * Starts the server.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    AgentServer.run(args, SellAgentMain.AGENT, CountAgentMain.AGENT, KeepAgentMain.AGENT);
  }
}
