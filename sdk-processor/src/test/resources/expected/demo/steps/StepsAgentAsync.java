package demo.steps;

import dev.parley.blocking.BlockingPool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link StepsAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class StepsAgentAsync {
  private final StepsAgent agent;

  private StepsAgentAsync(StepsAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  public static StepsAgentAsync of(StepsAgent agent) {
    return new StepsAgentAsync(agent);
  }

  /**
   * Runs {@link StepsAgent#hash} on the blocking pool.
   *
   * <p>Hashes a text.
   */
  CompletableFuture<String> hash(String agent) {
    return BlockingPool.current()
        .within(Duration.ofSeconds(2))
        .submit("StepsAgent.hash", () -> StepsAgentSteps.of(this.agent).hash(agent));
  }

  /**
   * Runs {@link StepsAgent#measure} on the blocking pool.
   *
   * <p>Measures the world.
   */
  CompletableFuture<Double> measure(double unit) {
    return BlockingPool.current()
        .submit("StepsAgent.measure", () -> StepsAgentSteps.of(agent).measure(unit));
  }
}
