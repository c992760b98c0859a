package demo.values;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link ValuesAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ValuesAgentDispatch {
  static final DispatchTable<ValuesAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Values"),
          ValuesAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) -> call.send(agent.answer(ValuesAgentTools.of(agent)))));

  private ValuesAgentDispatch() {}
}
