package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onAudioChunk;
import static dev.parley.agent.DispatchTable.onFeedback;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onWindowMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.agent.AgentDescriptor;
import dev.parley.audio.AudioChunk;
import dev.parley.feedback.Feedback;
import dev.parley.file.FileRules;
import dev.parley.message.Role;
import dev.parley.window.WindowMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A page that sends ever more does not fill the memory: what is too much is lost, and told. */
class FloodTest {

  private static final String LOST =
      "The agent does not keep up with what comes in: some of it was lost.";

  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger heard = new AtomicInteger();

  @Test
  void windowMessagesThatPileUpAreLostAndTheChatSaysSoOnce() {
    try (var scene =
        Scene.of(
            onWindowMessage(
                "hear",
                VIRTUAL,
                (_, _) -> {
                  gate.await();
                  heard.incrementAndGet();
                }))) {
      for (int i = 0; i < 2_000; i++) {
        scene.chat.accept(new ChatCommand.Post(new WindowMessage(i)));
      }
      gate.countDown();
      scene.settle();

      assertThat(heard).hasValueBetween(256, 300);
      assertThat(scene.replies()).containsOnlyOnce(LOST);
    }
  }

  @Test
  void fewLargeWindowMessagesAreAsManyAsManySmallOnes() {
    var large = new WindowMessage("x".repeat(900_000));
    try (var scene =
        Scene.of(
            onWindowMessage(
                "hear",
                VIRTUAL,
                (_, _) -> {
                  gate.await();
                  heard.incrementAndGet();
                }))) {
      for (int i = 0; i < 100; i++) {
        scene.chat.accept(new ChatCommand.Post(large));
      }
      gate.countDown();
      scene.settle();

      assertThat(heard).hasValueLessThan(30);
      assertThat(scene.replies()).containsOnlyOnce(LOST);
    }
  }

  @Test
  void feedbackThatPilesUpIsLost() {
    try (var scene =
        Scene.of(
            onMessage("answer", VIRTUAL, (_, call) -> call.send("hi")),
            onFeedback(
                "rated",
                VIRTUAL,
                (_, _) -> {
                  gate.await();
                  heard.incrementAndGet();
                }))) {
      scene.say("hello");
      scene.settle();
      Feedback feedback = Feedback.of(scene.runStep().id(), true);
      for (int i = 0; i < 2_000; i++) {
        scene.chat.accept(new ChatCommand.Rate(feedback));
      }
      gate.countDown();
      scene.settle();

      assertThat(heard).hasValueLessThan(300);
      assertThat(scene.replies()).containsOnlyOnce(LOST);
    }
  }

  @Test
  void clickThatThereIsNoRoomForIsAnswered() {
    try (var scene = Scene.of(onAction("go", "go", VIRTUAL, (_, _) -> gate.await()))) {
      CompletableFuture<ActionOutcome> last = new CompletableFuture<>();
      for (int i = 0; i < 1_000; i++) {
        last = new CompletableFuture<>();
        scene.chat.accept(new ChatCommand.Act(Action.named("go"), last));
      }

      assertThat(last).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new ActionOutcome.Stopped());
      gate.countDown();
    }
  }

  @Test
  void emptySoundTakesRoomToo() {
    try (var scene =
        Scene.of(
            onAudioChunk(
                "hear",
                VIRTUAL,
                (_, _) -> {
                  gate.await();
                  heard.incrementAndGet();
                }))) {
      var accepted = new CompletableFuture<Boolean>();
      scene.chat.accept(new ChatCommand.StartAudio(accepted));
      assertThat(accepted).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
      var empty = new AudioChunk(new byte[0], "pcm16", true, Duration.ZERO);
      for (int i = 0; i < 20_000; i++) {
        scene.chat.accept(new ChatCommand.AddAudio(empty));
      }
      gate.countDown();
      scene.chat.accept(new ChatCommand.EndAudio());
      scene.settle();

      assertThat(heard).hasValueLessThan(8_000);
    }
  }

  @Test
  void refusalsDoNotPileUp() {
    try (var scene = Scene.of()) {
      for (int i = 0; i < 1_000; i++) {
        scene.chat.accept(new ChatCommand.Edit("nothing", "new"));
        scene.chat.accept(new ChatCommand.Refuse("refusal " + i));
      }

      assertThat(scene.steps()).hasSize(Refusals.MOST);
      assertThat(scene.replies().getLast()).contains("refusal 999");
    }
  }

  @Test
  void personMayNotSayMoreThanAChatHolds() {
    try (var scene = Scene.of()) {
      var text = "x".repeat(1_000_000);
      for (int i = 0; i < 60; i++) {
        scene.say(text);
      }

      assertThat(scene.steps().stream().mapToLong(step -> step.output().length()).sum())
          .isLessThan(Conversation.MOST_CHARACTERS + 10_000);
      assertThat(scene.replies().getLast()).contains("begin a new one");
    }
  }

  @Test
  void fileThatWasUploadedForAQuestionIsAttachedOnlyIfTheRulesLetIt() throws Exception {
    var pictures = AgentDescriptor.named("Test").with(FileRules.accepting("image/*"));
    try (var scene =
        Scene.of(pictures, onMessage("answer", VIRTUAL, (_, call) -> call.send("taken")))) {
      var program =
          scene
              .chat
              .files()
              .upload("a.exe", "application/x-msdos", new ByteArrayInputStream(new byte[2]), 9);
      var with = new ChatCommand.With(null, Map.of(), List.of(program.id()));
      scene.chat.accept(
          new ChatCommand.Say(UUID.randomUUID().toString(), Role.USER, "look", Map.of(), with));

      await().until(() -> !scene.replies().isEmpty());
      assertThat(scene.replies().getLast()).contains("takes no files such as a.exe");
    }
  }
}
