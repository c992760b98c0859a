package dev.parley.example.shop;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link ShopAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ShopAgentDispatch {
  static final AgentDescriptor DESCRIPTOR =
      AgentDescriptor.named("Shop")
          .describedAs("I sell fruit.")
          .with(
              new AppOption(
                  "catalogue",
                  "A file with what there is to buy, and its price",
                  "",
                  List.of(),
                  ""));

  private ShopAgentDispatch() {}

  static DispatchTable<ShopAgent> table(ShopServices services) {
    return DispatchTable.of(
        DESCRIPTOR,
        () -> new ShopAgent(services.catalogue()),
        onChatStart("welcome", VIRTUAL, (agent, call) -> call.send(agent.welcome())),
        onMessage(
            "sell",
            VIRTUAL,
            (agent, call) -> call.send(agent.sell(call.message(), services.orders()))));
  }
}
