package demo.offers;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link KioskAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class KioskAgentDispatch {
  static final DispatchTable<KioskAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Kiosk").with(KioskAgentOffers.OFFERS),
          KioskAgent::new,
          onMessage("answer", VIRTUAL, (agent, call) -> call.send(agent.answer(call.message()))));

  private KioskAgentDispatch() {}
}
