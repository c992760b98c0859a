package demo.buttons;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onWindowMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.json.JsonTypes.INTEGER;
import static dev.parley.json.JsonTypes.listOf;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link ButtonsAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ButtonsAgentDispatch {
  static final DispatchTable<ButtonsAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Buttons"),
          ButtonsAgent::new,
          onAction(
              "order",
              "order",
              VIRTUAL,
              (agent, call) ->
                  call.answer(
                      ButtonsAgentRecords.RECEIPT,
                      agent.order(call.payload(ButtonsAgentRecords.ORDER)))),
          onAction(
              "orders",
              "orders",
              VIRTUAL,
              (agent, call) ->
                  call.answer(listOf(ButtonsAgentRecords.RECEIPT), call.await(agent.orders()))),
          onAction(
              "mood",
              "mood",
              VIRTUAL,
              (agent, call) -> call.answer(ButtonsAgentRecords.MOOD, agent.mood(call.chat()))),
          onAction("count", "count", VIRTUAL, (agent, call) -> call.answer(INTEGER, agent.count())),
          onAction(
              "note",
              "note",
              VIRTUAL,
              (agent, call) -> call.answer(agent.note(call.payload(ButtonsAgentRecords.ORDER)))),
          onWindowMessage(
              "said",
              VIRTUAL,
              (agent, call) ->
                  call.hear(
                      ButtonsAgentRecords.SAID, said -> call.send(agent.said(said, call.chat())))));

  private ButtonsAgentDispatch() {}
}
