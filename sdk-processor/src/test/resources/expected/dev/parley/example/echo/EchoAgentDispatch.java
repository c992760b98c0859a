package dev.parley.example.echo;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link EchoAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class EchoAgentDispatch {
  static final DispatchTable<EchoAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("Echo").describedAs("I say everything back, with its fingerprint."),
          EchoAgent::new,
          onChatStart("hello", VIRTUAL, (agent, call) -> agent.hello(call.chat())),
          onMessage("answer", VIRTUAL, (agent, call) -> agent.answer(call.message(), call.chat())));

  private EchoAgentDispatch() {}
}
