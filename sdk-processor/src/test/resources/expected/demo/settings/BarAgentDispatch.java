package demo.settings;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onSettingsEdit;
import static dev.parley.agent.DispatchTable.onSettingsUpdate;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link BarAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class BarAgentDispatch {
  static final DispatchTable<BarAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Bar").with(BarAgentSettings.FORM),
          BarAgent::new,
          onMessage(
              "mix",
              VIRTUAL,
              (agent, call) ->
                  call.send(agent.mix(call.message(), call.settings(BarAgentSettings.FORM)))),
          onSettingsUpdate(
              "changed",
              VIRTUAL,
              (agent, call) -> agent.changed(call.chat(), call.settings(BarAgentSettings.FORM))),
          onSettingsEdit(
              "tried",
              VIRTUAL,
              (agent, call) -> call.send(agent.tried(call.settings(BarAgentSettings.FORM)))));

  private BarAgentDispatch() {}
}
