package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.agent.ChatHandler.Code;
import dev.parley.agent.MessageCall;
import dev.parley.log.ChatEvent;
import dev.parley.step.Step;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StreamsTest {

  @Test
  void aStreamAppearsWithItsFirstTokenAndEndsWithItsFullText() {
    List<ChatEvent> events =
        eventsOf((agent, call) -> {
          try (MessageStream stream = call.chat().stream()) {
            stream.token("");
            stream.token("one");
            stream.token(" two");
            stream.token(" three");
          }
        });

    assertThat(events)
        .extracting(TurnOrderTest::brief)
        .containsExactly(
            "added ASSISTANT_MESSAGE Test one",
            "token  two",
            "token  three",
            "updated ASSISTANT_MESSAGE Test one two three");
    assertThat(stepOf(events.get(0)).streaming()).isTrue();
    assertThat(stepOf(events.get(3)).streaming()).isFalse();
    assertThat(stepOf(events.get(3)).time()).isEqualTo(stepOf(events.get(0)).time());
  }

  @Test
  void aStreamWithoutATokenLeavesNoMessage() {
    List<ChatEvent> events =
        eventsOf((agent, call) -> {
          MessageStream stream = call.chat().stream();
          stream.close();
          assertThat(stream.finish().content()).isEmpty();
        });

    assertThat(events).isEmpty();
  }

  @Test
  void whatWasSaidSoFarCanBeReplaced() {
    List<ChatEvent> events =
        eventsOf((agent, call) -> {
          MessageStream stream = call.chat().stream();
          stream.replace("thinking");
          stream.replace("done: ");
          stream.token("42");
          SentMessage message = stream.finish();
          message.update(message.content() + "!");
        });

    assertThat(events)
        .extracting(TurnOrderTest::brief)
        .containsExactly(
            "added ASSISTANT_MESSAGE Test thinking",
            "text done: ",
            "token 42",
            "updated ASSISTANT_MESSAGE Test done: 42",
            "updated ASSISTANT_MESSAGE Test done: 42!");
  }

  @Test
  void aClosedStreamTakesNothing() {
    List<ChatEvent> events =
        eventsOf((agent, call) -> {
          MessageStream stream = call.chat().stream();
          stream.token("all");
          SentMessage message = stream.finish();
          assertThat(stream.finish().id()).isEqualTo(message.id()).isEqualTo(stream.id());
          stream.close();
          assertThatThrownBy(() -> stream.token("more")).isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> stream.replace("more"))
              .isInstanceOf(IllegalStateException.class);
          call.send("checked");
        });

    assertThat(events)
        .extracting(TurnOrderTest::brief)
        .containsExactly(
            "added ASSISTANT_MESSAGE Test all",
            "updated ASSISTANT_MESSAGE Test all",
            "added ASSISTANT_MESSAGE Test checked");
  }

  @Test
  void aStreamThatTheHandlerForgetsIsFinishedWithTheRun() {
    List<ChatEvent> events = eventsOf((agent, call) -> call.chat().stream().token("open"));

    assertThat(events)
        .extracting(TurnOrderTest::brief)
        .containsExactly(
            "added ASSISTANT_MESSAGE Test open", "updated ASSISTANT_MESSAGE Test open");
  }

  @Test
  void noTokenCutsACharacterInTwo() {
    String text = "a\uD83D\uDE00b\uD83D\uDC69\u200D\uD83D\uDE80 \u0000 end";
    var random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<ChatEvent> events =
          eventsOf((agent, call) -> {
            try (MessageStream stream = call.chat().stream()) {
              int from = 0;
              while (from < text.length()) {
                int to = Math.min(text.length(), from + 1 + random.nextInt(3));
                stream.token(text.substring(from, to));
                from = to;
              }
            }
          });

      assertThat(stepOf(events.getLast()).output()).isEqualTo(text);
      for (ChatEvent event : events) {
        if (event instanceof ChatEvent.TokenAppended(var id, var token, var input)) {
          assertThat(Character.isHighSurrogate(token.charAt(token.length() - 1))).isFalse();
        }
      }
    }
  }

  @Test
  void halfACharacterAtTheEndIsNotSwallowed() {
    List<ChatEvent> events =
        eventsOf((agent, call) -> {
          try (MessageStream stream = call.chat().stream()) {
            stream.token("x\uD83D");
          }
        });

    assertThat(stepOf(events.getLast()).output()).isEqualTo("x\uD83D");
  }

  @Test
  void noneStaysOpenHoweverTheLastThreadsOfARunEnd() {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, StreamsTest::leaveOpen))) {
      for (int i = 0; i < 2_000; i++) {
        scene.say("go");
      }
      scene.settle();

      await().until(() -> scene.chat.log().state().steps().stream().noneMatch(Step::streaming));
    }
  }

  /** Ends at the same moment as its fork. */
  private static void leaveOpen(Object agent, MessageCall call) {
    var end = new CountDownLatch(1);
    CompletableFuture<Boolean> _ =
        call.chat()
            .fork(() -> {
              end.await();
              return true;
            });
    call.chat().stream().token("left open");
    end.countDown();
  }

  /** Returns what the handler says, without the turn around it. */
  private static List<ChatEvent> eventsOf(Code<Object, MessageCall> code) {
    try (var scene = Scene.of(onMessage("answer", VIRTUAL, code))) {
      scene.say("go");
      scene.settle();
      List<ChatEvent> events = scene.events();
      assertThat(scene.runStep().error()).as(() -> scene.replies().toString()).isFalse();
      return events.subList(4, events.size() - 2);
    }
  }

  private static Step stepOf(ChatEvent event) {
    return switch (event) {
      case ChatEvent.StepAdded(Step step) -> step;
      case ChatEvent.StepUpdated(Step step) -> step;
      default -> throw new AssertionError(event);
    };
  }
}
