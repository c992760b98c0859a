package demo.widgets;

import dev.parley.blocking.BlockingPool;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link WidgetsAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class WidgetsAgentAsync {
  private final WidgetsAgent agent;

  private WidgetsAgentAsync(WidgetsAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  public static WidgetsAgentAsync of(WidgetsAgent agent) {
    return new WidgetsAgentAsync(agent);
  }

  /** Runs {@link WidgetsAgent#work} on the blocking pool. */
  CompletableFuture<String> work() {
    return BlockingPool.current().submit("WidgetsAgent.work", () -> agent.work());
  }
}
