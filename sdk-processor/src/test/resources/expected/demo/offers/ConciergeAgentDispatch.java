package demo.offers;

import static dev.parley.agent.DispatchTable.chatProfiles;
import static dev.parley.agent.DispatchTable.commands;
import static dev.parley.agent.DispatchTable.modes;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.starters;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link ConciergeAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ConciergeAgentDispatch {
  static final DispatchTable<ConciergeAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Concierge").with(ConciergeAgentOffers.OFFERS),
          ConciergeAgent::new,
          starters(
              "starters",
              BLOCKING,
              call -> call.offer(ConciergeAgent.starters(call.user(), call.language()))),
          chatProfiles(
              "profiles", VIRTUAL, call -> call.offer(ConciergeAgent.profiles(call.audience()))),
          commands("commands", VIRTUAL, call -> call.offer(call.await(ConciergeAgent.commands()))),
          modes("modes", VIRTUAL, call -> call.offer(ConciergeAgent.modes())),
          onMessage("answer", VIRTUAL, (agent, call) -> call.send(agent.answer(call.message()))));

  private ConciergeAgentDispatch() {}
}
