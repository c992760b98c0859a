package demo.limits;

import dev.parley.blocking.BlockingPool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Runs the blocking methods of {@link LimitsAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class LimitsAgentAsync {
  private final LimitsAgent agent;

  private LimitsAgentAsync(LimitsAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  public static LimitsAgentAsync of(LimitsAgent agent) {
    return new LimitsAgentAsync(agent);
  }

  /**
   * Runs {@link LimitsAgent#paint} on the pool {@code gpu}.
   *
   * <p>Paints a picture.
   */
  CompletableFuture<String> paint(String prompt) {
    return BlockingPool.current("gpu")
        .within(Duration.ofSeconds(30))
        .queueing(10)
        .submit("LimitsAgent.paint", () -> agent.paint(prompt));
  }

  /** Runs {@link LimitsAgent#frame(Object, int[])} on the blocking pool. */
  <T> CompletableFuture<T> frame(T picture, int... sizes) {
    return BlockingPool.current()
        .queueing(3)
        .submit("LimitsAgent.frame(Object, int[])", () -> LimitsAgent.frame(picture, sizes));
  }

  /** Runs {@link LimitsAgent#frame(String)} on the blocking pool. */
  CompletableFuture<String> frame(String picture) {
    return BlockingPool.current()
        .queueing(2)
        .submit("LimitsAgent.frame(String)", () -> agent.frame(picture));
  }

  /** Runs {@link LimitsAgent#archive} on the pool {@code licence}. */
  CompletableFuture<@Nullable Void> archive(CompletableFuture<String> picture) {
    return BlockingPool.current("licence").run("LimitsAgent.archive", () -> agent.archive(picture));
  }
}
