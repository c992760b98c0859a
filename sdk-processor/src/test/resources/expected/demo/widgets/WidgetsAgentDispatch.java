package demo.widgets;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link WidgetsAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class WidgetsAgentDispatch {
  static final DispatchTable<WidgetsAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Widgets").with(WidgetsAgentSettings.FORM),
          WidgetsAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) ->
                  call.send(
                      agent.answer(
                          WidgetsAgentAsync.of(agent), call.settings(WidgetsAgentSettings.FORM)))));

  private WidgetsAgentDispatch() {}
}
