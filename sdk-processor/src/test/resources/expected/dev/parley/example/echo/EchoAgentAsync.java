package dev.parley.example.echo;

import dev.parley.blocking.BlockingPool;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link EchoAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
public final class EchoAgentAsync {
  private final EchoAgent agent;

  private EchoAgentAsync(EchoAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  public static EchoAgentAsync of(EchoAgent agent) {
    return new EchoAgentAsync(agent);
  }

  /**
   * Runs {@link EchoAgent#hash} on the blocking pool.
   *
   * <p>Hashes the text a hundred thousand times over: work for the blocking pool.
   */
  CompletableFuture<String> hash(String text) {
    return BlockingPool.current().submit("EchoAgent.hash", () -> agent.hash(text));
  }
}
