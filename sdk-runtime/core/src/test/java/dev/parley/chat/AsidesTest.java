package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onFeedback;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onWindowMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.feedback.Feedback;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.step.Step;
import dev.parley.window.WindowMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsidesTest {

  @Test
  void feedbackAboutAStepOfTheChatIsHeard() {
    try (var scene =
        Scene.of(
            onMessage("answer", VIRTUAL, (agent, call) -> call.send("an answer")),
            onFeedback(
                "rated",
                VIRTUAL,
                (agent, call) ->
                    call.send(call.feedback().helpful() + " " + call.feedback().comment())))) {
      scene.say("one");
      scene.settle();

      String run = scene.runStep().id();
      scene.chat.accept(new ChatCommand.Rate(Feedback.of(run, true).withComment("well said")));

      scene.awaitReply("true well said");
    }
  }

  @Test
  void feedbackIsNoWorkThatAPersonWaitsFor() {
    try (var scene =
        Scene.of(
            onMessage("answer", VIRTUAL, (agent, call) -> {}),
            onFeedback("rated", VIRTUAL, (agent, call) -> call.send("thanks")))) {
      scene.say("one");
      scene.settle();

      scene.chat.accept(new ChatCommand.Rate(Feedback.of(scene.runStep().id(), false)));
      scene.awaitReply("thanks");
      scene.settle();

      assertThat(scene.events()).filteredOn(WorkStarted.class::isInstance).hasSize(1);
      assertThat(scene.events()).filteredOn(WorkEnded.class::isInstance).hasSize(1);
    }
  }

  @Test
  void feedbackAboutSomethingElseIsRefused() {
    try (var scene = Scene.of(onFeedback("rated", VIRTUAL, (agent, call) -> call.send("thanks")))) {
      scene.chat.accept(new ChatCommand.Rate(Feedback.of("elsewhere", true)));
      scene.settle();

      assertThat(scene.steps())
          .extracting(Step::output)
          .containsExactly("The feedback was not taken: it is about nothing in this chat.");
    }
  }

  @Test
  void theWebPageAroundTheChatIsHeard() {
    try (var scene =
        Scene.of(
            onWindowMessage(
                "heard",
                VIRTUAL,
                (agent, call) -> call.send("heard " + call.windowMessage().data())))) {
      scene.chat.accept(new ChatCommand.Post(new WindowMessage(Map.of("page", 3))));
      scene.awaitReply("heard {page=3}");
      scene.chat.accept(new ChatCommand.Post(new WindowMessage(null)));
      scene.awaitReply("heard null");
    }
  }

  @Test
  void withoutAHandlerNothingHappens() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> {}))) {
      scene.chat.accept(new ChatCommand.Post(new WindowMessage("hello")));
      scene.settle();

      assertThat(scene.events()).isEmpty();
    }
  }
}
