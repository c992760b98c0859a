package demo;

import dev.parley.blocking.BlockingPool;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link HeavyAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class HeavyAgentAsync {
  private final HeavyAgent agent;

  private HeavyAgentAsync(HeavyAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  static HeavyAgentAsync of(HeavyAgent agent) {
    return new HeavyAgentAsync(agent);
  }

  /** Runs {@link HeavyAgent#count} on the blocking pool. */
  CompletableFuture<Integer> count() {
    return BlockingPool.current().submit("HeavyAgent.count", () -> agent.count());
  }
}
