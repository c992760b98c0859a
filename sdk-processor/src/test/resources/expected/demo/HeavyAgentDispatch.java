package demo;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link HeavyAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class HeavyAgentDispatch {
  static final DispatchTable<HeavyAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Heavy"),
          HeavyAgent::new,
          onMessage(
              "answer",
              BLOCKING,
              (agent, call) ->
                  call.send(
                      agent.answer(
                          call.message(), call.chat(), call.user(), HeavyAgentAsync.of(agent)))),
          onStop("forget", VIRTUAL, (agent, _) -> agent.forget()),
          onChatEnd("forget", VIRTUAL, (agent, _) -> agent.forget()));

  private HeavyAgentDispatch() {}
}
