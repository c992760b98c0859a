package demo.values;

import dev.parley.blocking.BlockingPool;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link ValuesAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ValuesAgentAsync {
  private final ValuesAgent agent;

  private ValuesAgentAsync(ValuesAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  static ValuesAgentAsync of(ValuesAgent agent) {
    return new ValuesAgentAsync(agent);
  }

  /**
   * Runs {@link ValuesAgent#work} on the blocking pool.
   *
   * <p>Works long. Very long.
   */
  CompletableFuture<Integer> work(int rounds) {
    return BlockingPool.current().submit("ValuesAgent.work", () -> agent.work(rounds));
  }
}
