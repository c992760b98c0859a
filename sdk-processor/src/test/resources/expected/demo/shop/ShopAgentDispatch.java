package demo.shop;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link ShopAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ShopAgentDispatch {
  static final DispatchTable<ShopAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Shop"),
          ShopAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) -> call.send(agent.answer(call.message(), ShopAgentTools.of(agent)))));

  private ShopAgentDispatch() {}
}
