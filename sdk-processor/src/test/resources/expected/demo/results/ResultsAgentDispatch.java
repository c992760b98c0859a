package demo.results;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link ResultsAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class ResultsAgentDispatch {
  static final DispatchTable<ResultsAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Results"),
          ResultsAgent::new,
          onChatStart("greet", VIRTUAL, (agent, call) -> call.send(agent.greet(call.user()))),
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) -> call.send(call.await(agent.answer(call.message())))),
          onStop("stopped", VIRTUAL, (agent, call) -> call.send(agent.stopped())),
          onChatEnd("clean", VIRTUAL, (agent, call) -> call.await(agent.clean())));

  private ResultsAgentDispatch() {}
}
