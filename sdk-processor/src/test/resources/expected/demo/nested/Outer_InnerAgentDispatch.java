package demo.nested;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link Outer.InnerAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class Outer_InnerAgentDispatch {
  static final DispatchTable<Outer.InnerAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Inner"),
          Outer.InnerAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) ->
                  call.send(agent.answer(call.message(), Outer_InnerAgentAsync.of(agent)))));

  private Outer_InnerAgentDispatch() {}
}
