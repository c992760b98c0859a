package demo.assistant;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@link AssistantAgent} answers, and where each answer runs. */
@Generated("dev.parley.processor.AgentProcessor")
@NullMarked
final class AssistantAgentDispatch {
  static final DispatchTable<AssistantAgent> TABLE =
      DispatchTable.of(
          AgentDescriptor.named("\"Aide\"")
              .titled("Your assistant")
              .describedAs(
                  "Answers questions about the handbook, the calendar and the canteen.\nAsk for a "
                      + "*summary* if an answer is too long; it was trained on rather long texts.")
              .with(
                  new AppOption(
                      "model",
                      "which model answers",
                      "small",
                      List.of("small", "large"),
                      "ASSISTANT_MODEL"))
              .with(new AppOption("max-words", "", "", List.of(), "")),
          AssistantAgent::new,
          onMessage(
              "answer",
              VIRTUAL,
              (agent, call) -> call.send(agent.answer(call.chat(), call.message()))));

  private AssistantAgentDispatch() {}
}
