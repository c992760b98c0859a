package demo.ledger;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.file.FileRules;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link LedgerAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class LedgerAgentDispatch {
  static final DispatchTable<LedgerAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Ledger")
              .with(FileRules.accepting(".csv", "image/*").atMost(5).upTo(2_000_000))
              .askingFor("MODEL_KEY", "MAP_KEY"),
          LedgerAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) -> call.send(agent.answer(call.message(), call.chat()))));

  private LedgerAgentDispatch() {}
}
