package dev.parley.example.trip;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link TripAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class TripAgentDispatch {
  static final DispatchTable<TripAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Trip")
              .describedAs("I know eight cities, and the shortest way through them.")
              .with(TripAgentSettings.FORM),
          TripAgent::new,
          onChatStart(
              "greet", VIRTUAL, (agent, call) -> call.send(agent.greet(TripAgentTools.of(agent)))),
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) -> call.send(agent.answer(call.message(), TripAgentTools.of(agent)))));

  private TripAgentDispatch() {}
}
