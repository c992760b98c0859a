package demo.loan;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link LoanAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class LoanAgentDispatch {
  static final AgentDescriptor DESCRIPTOR = AgentDescriptor.named("Loan");

  private LoanAgentDispatch() {}

  static DispatchTable<LoanAgent> table(LoanAgent.Services services) {
    return DispatchTable.of(
        DESCRIPTOR,
        () -> new LoanAgent(services.rates(), services.clock()),
        onMessage("answer", VIRTUAL, (agent, call) -> call.send(agent.answer(call.message()))));
  }
}
