package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.parley.LoggedLines;
import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.agent.ThreadKind;
import dev.parley.log.ChatEvent.FirstInteraction;
import dev.parley.log.ChatEvent.WorkEnded;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.step.Step;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionsTest {

  @ParameterizedTest
  @MethodSource("dev.parley.chat.FailuresTest#threads")
  void whoClicksGetsWhatTheHandlerReturns(ThreadKind thread) throws Exception {
    try (var scene =
        Scene.of(
            onAction(
                "double",
                "twice",
                thread,
                (agent, call) -> {
                  call.send("doubling");
                  call.answer((int) requireNonNull(call.action().payload().get("n")) * 2);
                }))) {
      var outcome = act(scene, Action.named("double").with(Map.of("n", 21)));

      assertThat(outcome.get(5, SECONDS)).isEqualTo(new ActionOutcome.Answered(42));
      scene.settle();
      assertThat(scene.replies()).containsExactly("doubling");
      assertThat(scene.reply("doubling").parentId()).isNull();
    }
  }

  @Test
  void aHandlerThatReturnsNothingAnswersWithNothing() throws Exception {
    try (var scene = Scene.of(onAction("go", "go", VIRTUAL, (agent, call) -> {}))) {
      assertThat(act(scene, Action.named("go")).get(5, SECONDS))
          .isEqualTo(new ActionOutcome.Answered(null));
    }
  }

  @Test
  void theHandlerOfTheNameAnswers() throws Exception {
    try (var scene =
        Scene.of(
            onAction(
                List.of("yes", "no"),
                "vote",
                VIRTUAL,
                (agent, call) -> call.answer("voted " + call.action().name())),
            onAction("skip", "skip", VIRTUAL, (agent, call) -> call.answer("skipped")))) {
      assertThat(act(scene, Action.named("no")).get(5, SECONDS))
          .isEqualTo(new ActionOutcome.Answered("voted no"));
      assertThat(act(scene, Action.named("skip")).get(5, SECONDS))
          .isEqualTo(new ActionOutcome.Answered("skipped"));
    }
  }

  @Test
  void anActionThatNobodyAnswersIsToldApartAndLeavesNoTrace() throws Exception {
    try (var scene = Scene.of(onAction("go", "go", VIRTUAL, (agent, call) -> {}))) {
      assertThat(act(scene, Action.named("stay")).get(5, SECONDS))
          .isEqualTo(new ActionOutcome.Unknown("stay"));
      assertThat(scene.events()).isEmpty();
    }
  }

  @Test
  void anActionWaitsForNoMessageAndNoMessageForIt() throws Exception {
    var message = new CountDownLatch(1);
    var action = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  message.await();
                  call.send("answered " + call.message().content());
                }),
            onAction("go", "go", VIRTUAL, (agent, call) -> call.answer("went")),
            onAction("wait", "wait", VIRTUAL, (agent, call) -> action.await()))) {
      scene.say("one");
      assertThat(act(scene, Action.named("go")).get(5, SECONDS))
          .isEqualTo(new ActionOutcome.Answered("went"));

      var waiting = act(scene, Action.named("wait"));
      message.countDown();
      scene.awaitReply("answered one");
      assertThat(waiting).isNotDone();
      action.countDown();
      assertThat(waiting.get(5, SECONDS)).isInstanceOf(ActionOutcome.Answered.class);
    }
  }

  @Test
  void aHundredClicksRunSixteenAtATime() throws Exception {
    var going = new AtomicInteger();
    var most = new AtomicInteger();
    var full = new CountDownLatch(16);
    try (var scene =
        Scene.of(
            onAction(
                "go",
                "go",
                VIRTUAL,
                (agent, call) -> {
                  most.accumulateAndGet(going.incrementAndGet(), Math::max);
                  full.countDown();
                  full.await();
                  going.decrementAndGet();
                }))) {
      List<CompletableFuture<ActionOutcome>> outcomes =
          IntStream.range(0, 100).mapToObj(i -> act(scene, Action.named("go"))).toList();

      for (CompletableFuture<ActionOutcome> outcome : outcomes) {
        assertThat(outcome.get(5, SECONDS)).isInstanceOf(ActionOutcome.Answered.class);
      }
      assertThat(most).hasValue(16);
    }
  }

  @Test
  void aFailureIsAnErrorMessageAndTellsWhoClickedItsReference() throws Exception {
    try (var log = new LoggedLines();
        var scene =
            Scene.of(
                onAction(
                    "go",
                    "go",
                    VIRTUAL,
                    (agent, call) -> {
                      throw new IllegalStateException("boom");
                    }))) {
      var outcome = act(scene, Action.named("go")).get(5, SECONDS);
      scene.settle();

      Step error = scene.steps().getFirst();
      assertThat(error.error()).isTrue();
      assertThat(error.parentId()).isNull();
      assertThat(outcome)
          .isEqualTo(new ActionOutcome.Failed(String.valueOf(error.metadata().get("reference"))));
      assertThat(log.at(Level.ERROR)).hasSize(1);
      assertThat(log.at(Level.ERROR).getFirst().getFormattedMessage()).contains("method=Test.go");
    }
  }

  @Test
  void stopEndsActionsAndSaysSoOnce() throws Exception {
    var begun = new CountDownLatch(2);
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  begun.countDown();
                  new CountDownLatch(1).await();
                }),
            onAction(
                "go",
                "go",
                VIRTUAL,
                (agent, call) -> {
                  begun.countDown();
                  new CountDownLatch(1).await();
                }),
            onStop("stopped", VIRTUAL, (agent, call) -> call.send("stop seen")))) {
      scene.say("one");
      var outcome = act(scene, Action.named("go"));
      assertThat(begun.await(5, SECONDS)).isTrue();

      scene.stop();

      assertThat(outcome.get(5, SECONDS)).isEqualTo(new ActionOutcome.Stopped());
      scene.settle();
      assertThat(scene.replies()).containsExactly("Task manually stopped.", "stop seen");
    }
  }

  @Test
  void anActionIsWorkAndNamesTheChat() throws Exception {
    try (var scene = Scene.of(onAction("go", "go", VIRTUAL, (agent, call) -> {}))) {
      act(scene, Action.named("go")).get(5, SECONDS);
      scene.settle();

      assertThat(scene.events())
          .containsExactly(new WorkStarted(), new FirstInteraction("go"), new WorkEnded());
    }
  }

  @Test
  void anActionInAChatThatIsOverNeverRuns() throws Exception {
    try (var scene = Scene.of(onAction("go", "go", VIRTUAL, (agent, call) -> {}))) {
      scene.chat.accept(new ChatCommand.End());

      assertThat(act(scene, Action.named("go")).get(5, SECONDS))
          .isEqualTo(new ActionOutcome.Stopped());
    }
  }

  @Test
  void actionsThatWaitWhenTheChatEndsAreToldSo() throws Exception {
    var ended = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            onAction("go", "go", BLOCKING, (agent, call) -> new CountDownLatch(1).await()),
            onChatEnd("end", VIRTUAL, (agent, call) -> ended.countDown()))) {
      List<CompletableFuture<ActionOutcome>> outcomes =
          IntStream.range(0, 20).mapToObj(i -> act(scene, Action.named("go"))).toList();

      scene.chat.accept(new ChatCommand.End());

      for (CompletableFuture<ActionOutcome> outcome : outcomes) {
        assertThat(outcome.get(5, SECONDS)).isEqualTo(new ActionOutcome.Stopped());
      }
      assertThat(ended.await(5, SECONDS)).isTrue();
      assertThat(scene.chat.working()).isFalse();
    }
  }

  private static CompletableFuture<ActionOutcome> act(Scene scene, Action action) {
    var outcome = new CompletableFuture<ActionOutcome>();
    scene.chat.accept(new ChatCommand.Act(action, outcome));
    return outcome;
  }
}
