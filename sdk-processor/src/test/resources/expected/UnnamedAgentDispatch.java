import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link UnnamedAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class UnnamedAgentDispatch {
  static final DispatchTable<UnnamedAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Unnamed"),
          UnnamedAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) -> call.send(agent.answer(UnnamedAgentAsync.of(agent)))));

  private UnnamedAgentDispatch() {}
}
