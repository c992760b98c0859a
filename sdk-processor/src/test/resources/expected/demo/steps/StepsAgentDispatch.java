package demo.steps;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link StepsAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class StepsAgentDispatch {
  static final DispatchTable<StepsAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Steps"),
          StepsAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) ->
                  call.send(
                      call.await(
                          StepsAgentSteps.of(agent)
                              .answer(
                                  call.message(),
                                  StepsAgentSteps.of(agent),
                                  StepsAgentAsync.of(agent))))),
          onStop(
              "forget", BLOCKING, (agent, call) -> StepsAgentSteps.of(agent).forget(call.chat())));

  private StepsAgentDispatch() {}
}
