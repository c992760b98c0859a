package demo;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link RecordAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class RecordAgentDispatch {
  static final DispatchTable<RecordAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Record"),
          RecordAgent::new,
          onMessage("answer", VIRTUAL, (agent, call) -> call.send(agent.answer(call.message()))));

  private RecordAgentDispatch() {}
}
