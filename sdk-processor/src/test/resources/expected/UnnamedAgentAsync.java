import dev.parley.blocking.BlockingPool;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link UnnamedAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class UnnamedAgentAsync {
  private final UnnamedAgent agent;

  private UnnamedAgentAsync(UnnamedAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  static UnnamedAgentAsync of(UnnamedAgent agent) {
    return new UnnamedAgentAsync(agent);
  }

  /** Runs {@link UnnamedAgent#think} on the blocking pool. */
  CompletableFuture<String> think() {
    return BlockingPool.current().submit("UnnamedAgent.think", () -> agent.think());
  }
}
