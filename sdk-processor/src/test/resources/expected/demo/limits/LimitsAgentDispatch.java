package demo.limits;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.BLOCKING;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.WorkPool;
import java.time.Duration;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link LimitsAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class LimitsAgentDispatch {
  static final DispatchTable<LimitsAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Limits")
              .with(new WorkPool("gpu", 2, 1000))
              .with(new WorkPool("licence", 1, 5)),
          LimitsAgent::new,
          onMessage(
              "answer",
              BLOCKING.in("licence").within(Duration.ofMillis(500)).queueing(5),
              (agent, call) -> call.send(agent.answer(call.message()))),
          onStop("forget", BLOCKING.within(Duration.ofMinutes(2)), (agent, _) -> agent.forget()));

  private LimitsAgentDispatch() {}
}
