package demo.types;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link TypesAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class TypesAgentDispatch {
  static final DispatchTable<TypesAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Types"),
          TypesAgent::new,
          onMessage("answer", VIRTUAL, (agent, _) -> agent.answer()));

  private TypesAgentDispatch() {}
}
