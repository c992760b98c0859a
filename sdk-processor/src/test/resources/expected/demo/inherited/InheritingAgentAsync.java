package demo.inherited;

import dev.parley.blocking.BlockingPool;
import dev.parley.message.Message;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Runs the blocking methods of {@link InheritingAgent} on the blocking pool. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class InheritingAgentAsync {
  private final InheritingAgent agent;

  private InheritingAgentAsync(InheritingAgent agent) {
    this.agent = agent;
  }

  /** Returns the wrappers of an agent's blocking methods. */
  static InheritingAgentAsync of(InheritingAgent agent) {
    return new InheritingAgentAsync(agent);
  }

  /** Runs {@link InheritingAgent#recall} on the blocking pool. */
  CompletableFuture<Message> recall(Message example) {
    return BlockingPool.current().submit("InheritingAgent.recall", () -> agent.recall(example));
  }
}
