package demo.nested;

import dev.parley.blocking.BlockingPool;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link Outer.InnerAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class Outer_InnerAgentAsync {
  private final Outer.InnerAgent agent;

  private Outer_InnerAgentAsync(Outer.InnerAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  static Outer_InnerAgentAsync of(Outer.InnerAgent agent) {
    return new Outer_InnerAgentAsync(agent);
  }

  /** Runs {@link Outer.InnerAgent#twice} on the blocking pool. */
  CompletableFuture<String> twice(String text) {
    return BlockingPool.current().submit("Outer.InnerAgent.twice", () -> agent.twice(text));
  }
}
