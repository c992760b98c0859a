package demo.inherited;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link InheritingAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class InheritingAgentDispatch {
  static final DispatchTable<InheritingAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Inheriting"),
          InheritingAgent::new,
          onMessage("answer", VIRTUAL, (agent, call) -> call.send(agent.answer(call.message()))),
          onChatStart("greet", VIRTUAL, (agent, call) -> call.send(agent.greet(call.chat()))),
          onChatEnd("forget", VIRTUAL, (agent, _) -> agent.forget()));

  private InheritingAgentDispatch() {}
}
