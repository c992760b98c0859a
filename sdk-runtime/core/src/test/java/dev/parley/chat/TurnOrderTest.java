package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.log.ChatEvent;
import dev.parley.message.Role;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnOrderTest {

  @Test
  void aTurnIsTheUsersMessageThenWorkThenTheRunAroundItsMessages() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> call.send("hi")))) {
      String id = UUID.randomUUID().toString();
      scene.chat.accept(
          new ChatCommand.Say(
              id, Role.USER, "hello", Map.of("location", "here"), ChatCommand.With.NOTHING));
      scene.settle();

      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsExactly(
              "added USER_MESSAGE User hello",
              "work started",
              "first hello",
              "added RUN on_message ",
              "added ASSISTANT_MESSAGE Test hi",
              "updated RUN on_message ",
              "work ended");
      Step user = scene.steps().get(0);
      Step run = scene.steps().get(1);
      Step reply = scene.steps().get(2);
      assertThat(user.id()).isEqualTo(id);
      assertThat(user.parentId()).isNull();
      assertThat(user.metadata()).isEqualTo(Map.of("location", "here"));
      assertThat(run.parentId()).isEqualTo(id);
      assertThat(run.input()).isEqualTo("hello");
      assertThat(run.time().end()).isNotNull();
      assertThat(reply.parentId()).isEqualTo(run.id());
      assertThat(reply.time().end()).isEqualTo(reply.time().createdAt());
    }
  }

  @Test
  void theFirstInteractionIsToldOnce() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> {}))) {
      scene.say("one");
      scene.settle();
      scene.say("two");
      scene.settle();

      assertThat(scene.events().stream().filter(ChatEvent.FirstInteraction.class::isInstance))
          .containsExactly(new ChatEvent.FirstInteraction("one"));
    }
  }

  @Test
  void aChatStartsOnceWithARunOfItsOwn() {
    try (var scene =
        Scene.of(onChatStart("hello", VIRTUAL, (agent, call) -> call.send("welcome")))) {
      scene.chat.accept(new ChatCommand.Open());
      scene.chat.accept(new ChatCommand.Open());
      scene.settle();
      scene.chat.accept(new ChatCommand.Open());
      scene.settle();

      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsExactly(
              "work started",
              "added RUN on_chat_start ",
              "added ASSISTANT_MESSAGE Test welcome",
              "updated RUN on_chat_start ",
              "work ended");
      assertThat(scene.runStep().parentId()).isNull();
    }
  }

  @Test
  void anAgentWithoutAHandlerDoesNothing() {
    try (var scene = Scene.of()) {
      scene.chat.accept(new ChatCommand.Open());
      scene.say("hello?");
      scene.stop();
      scene.settle();

      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsExactly("added USER_MESSAGE User hello?", "first hello?");
    }
  }

  @Test
  void workGoesOnFromOneQueuedMessageToTheNext() {
    var gate = new CountDownLatch(1);
    try (var scene = Scene.of(onMessage("wait", VIRTUAL, (agent, call) -> gate.await()))) {
      scene.say("one");
      scene.say("two");
      assertThat(scene.chat.working()).isTrue();
      gate.countDown();
      scene.settle();

      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsSubsequence("work started", "updated RUN on_message ", "work ended")
          .containsOnlyOnce("work started", "work ended");
    }
  }

  @Test
  void messagesOfAChatAreAnsweredOneAtATimeAndInOrder() {
    var atOnce = new AtomicInteger();
    List<Integer> crowds = Collections.synchronizedList(new ArrayList<>());
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  crowds.add(atOnce.incrementAndGet());
                  Thread.sleep(Duration.ZERO.plusNanos(1));
                  call.send("re " + call.message().content());
                  atOnce.decrementAndGet();
                }))) {
      IntStream.range(0, 200).forEach(i -> scene.say("m" + i));
      scene.settle();

      assertThat(scene.replies())
          .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "re m" + i).toList());
      assertThat(crowds).containsOnly(1);
    }
  }

  @Test
  void handlersRunOnTheKindOfThreadThatTheyAskFor() {
    try (var scene =
        Scene.of(
            onChatStart(
                "start", BLOCKING, (agent, call) -> call.send(describe(Thread.currentThread()))),
            onMessage(
                "answer", VIRTUAL, (agent, call) -> call.send(describe(Thread.currentThread()))))) {
      scene.chat.accept(new ChatCommand.Open());
      scene.say("x");
      scene.settle();

      String id = scene.chat.id().substring(0, 8);
      assertThat(scene.replies().get(0)).startsWith("platform parley-blocking-");
      assertThat(scene.replies().get(1)).isEqualTo("virtual chat " + id + " Test.answer");
    }
  }

  @Test
  void aMessageWithAKnownIdIsTheSameMessage() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> call.send("once")))) {
      String id = UUID.randomUUID().toString();
      scene.chat.accept(new ChatCommand.Say(id, "hello"));
      scene.settle();
      scene.chat.accept(new ChatCommand.Say(id, "something else"));
      scene.chat.accept(new ChatCommand.Say(scene.runStep().id(), "mine now"));
      scene.settle();

      assertThat(scene.replies()).containsExactly("once");
      assertThat(scene.steps()).extracting(Step::output).containsExactly("hello", "", "once");
    }
  }

  @Test
  void aMessageWhoseIdIsNoUuidIsRefused() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, (agent, call) -> call.send("no")))) {
      scene.chat.accept(new ChatCommand.Say("x", "hello"));
      scene.settle();

      assertThat(scene.steps()).singleElement().satisfies(TurnOrderTest::isRefusal);
    }
  }

  private static void isRefusal(Step step) {
    assertThat(step.type()).isEqualTo(StepType.ASSISTANT_MESSAGE);
    assertThat(step.error()).isTrue();
    assertThat(step.parentId()).isNull();
    assertThat(step.output()).isEqualTo("The message was not taken: its id is not a UUID.");
  }

  static String brief(ChatEvent event) {
    return switch (event) {
      case ChatEvent.StepAdded(Step step) -> "added " + brief(step);
      case ChatEvent.StepUpdated(Step step) -> "updated " + brief(step);
      case ChatEvent.StepRemoved(String id) -> "removed";
      case ChatEvent.TokenAppended(String id, String token, boolean input) -> "token " + token;
      case ChatEvent.TextReplaced(String id, String text, boolean input) -> "text " + text;
      case ChatEvent.FirstInteraction(String text) -> "first " + text;
      case ChatEvent.WorkStarted() -> "work started";
      case ChatEvent.WorkEnded() -> "work ended";
      case ChatEvent.QuestionAsked _, ChatEvent.Around _, ChatEvent.Passing _ ->
          event.getClass().getSimpleName();
    };
  }

  private static String brief(Step step) {
    return step.type() + " " + step.name() + " " + step.output();
  }

  private static String describe(Thread thread) {
    return (thread.isVirtual() ? "virtual " : "platform ") + thread.getName();
  }
}
