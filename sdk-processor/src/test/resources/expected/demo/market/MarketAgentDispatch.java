package demo.market;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link MarketAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class MarketAgentDispatch {
  static final AgentDescriptor DESCRIPTOR =
      AgentDescriptor.named("Market")
          .describedAs("Ask me what things cost.")
          .with(new AppOption("currency", "", "EUR", List.of(), ""));

  private MarketAgentDispatch() {}

  static DispatchTable<MarketAgent> table(MarketAgent.Services services) {
    return DispatchTable.of(
        DESCRIPTOR,
        () -> new MarketAgent(services.catalogue()),
        onChatStart(
            "welcome", VIRTUAL, (agent, call) -> call.send(agent.welcome(services.offers()))),
        onMessage(
            "answer",
            VIRTUAL,
            (agent, call) -> agent.answer(call.chat(), call.message(), services.sold(), services)));
  }
}
