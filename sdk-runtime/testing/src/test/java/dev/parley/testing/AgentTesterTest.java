package dev.parley.testing;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onAppStart;
import static dev.parley.agent.DispatchTable.onAppStop;
import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onStop;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.action.Action;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import dev.parley.agent.MessageCall;
import dev.parley.agent.ServedAgent;
import dev.parley.agent.UnmadeAgentException;
import dev.parley.chat.ChatSettings;
import dev.parley.chat.MessageStream;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AgentTesterTest {

  private final AtomicInteger ends = new AtomicInteger();
  private final DispatchTable<Object> parrot =
      DispatchTable.of(
          AgentDescriptor.named("Parrot"),
          Object::new,
          onChatStart(
              "greet", VIRTUAL, (agent, call) -> call.send("hello " + call.user().identifier())),
          onMessage("answer", VIRTUAL, (agent, call) -> answer(call)),
          onStop("stopped", VIRTUAL, (agent, call) -> call.send("stop seen")),
          onChatEnd("end", VIRTUAL, (agent, call) -> ends.incrementAndGet()));

  @Test
  void givesTheReplyToWhatWasSaidLast() {
    try (var chat = AgentTester.open(parrot)) {
      assertThat(chat.reply()).isEqualTo("hello anonymous");
      chat.say("hi");
      assertThat(chat.reply()).isEqualTo("hi");
      chat.say("ho");
      assertThat(chat.reply()).isEqualTo("ho");
      assertThat(chat.reply()).isEqualTo("ho");
    }
  }

  @Test
  void doesNotMixUpTurnsThatOverlap() {
    try (var chat = AgentTester.open(parrot)) {
      chat.say("twice");
      chat.say("hi");
      assertThat(chat.replies()).containsExactly("hi");
      assertThat(chat.steps()).filteredOn(step -> step.type() == StepType.RUN).hasSize(3);
      assertThat(chat.state().firstInteraction()).contains("twice");
    }
  }

  @Test
  void givesAllRepliesWhenThereAreSeveral() {
    try (var chat = AgentTester.open(parrot)) {
      assertThat(chat.replies()).hasSize(1);
      chat.say("twice");
      assertThat(chat.replies()).containsExactly("twice", "twice");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(chat::reply)
          .withMessageStartingWith(
              "expected one answer to \"twice\", but there are 2: [twice, twice]")
          .withMessageContaining("\n  user_message User: twice\n  run on_message: \n");
    }
  }

  @Test
  void saysWhatTheHandlerFailedWith() {
    try (var chat = AgentTester.open(parrot)) {
      chat.say("error");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(chat::reply)
          .withMessageStartingWith("the agent failed on \"error\": Something went wrong")
          .withMessageContaining("IllegalStateException: boom")
          .withMessageContaining("AgentTesterTest.answer");
      assertThat(chat.replies()).hasSize(1);
    }
  }

  @Test
  void saysWhatItWaitedFor() {
    try (var chat = AgentTester.open(parrot).withPatience(Duration.ofMillis(200))) {
      chat.say("sleep");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(chat::reply)
          .withMessageStartingWith("\"sleep\": still not there after 200 ms")
          .withMessageContaining("run (goes on) on_message");
    }
  }

  @Test
  void saysThatThereIsNoAnswer() {
    DispatchTable<Object> mute = DispatchTable.of(AgentDescriptor.named("Mute"), Object::new);
    try (var chat = AgentTester.open(mute)) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(chat::reply)
          .withMessageStartingWith("expected one answer to the start of the chat, but there are 0");
      chat.say("hello?");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(chat::reply)
          .withMessageStartingWith("expected one answer to \"hello?\", but there are 0");
    }
  }

  @Test
  void stopsWhatRuns() {
    try (var chat = AgentTester.open(parrot)) {
      chat.say("sleep");
      chat.stop();
      assertThat(chat.replies()).containsExactly("Task manually stopped.", "stop seen");
      chat.say("hi");
      assertThat(chat.reply()).isEqualTo("hi");
      chat.stop();
      assertThat(chat.replies()).isEmpty();
    }
  }

  @Test
  void waitsForAMessageThatIsStillArriving() {
    try (var chat = AgentTester.open(parrot).withPatience(Duration.ofSeconds(2))) {
      chat.say("stream");
      chat.awaitMessage("a b");
      chat.stop();
      assertThat(chat.replies()).contains("stop seen");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> chat.withPatience(Duration.ofMillis(50)).awaitMessage("never"));
    }
  }

  @Test
  void endsTheChatOnce() {
    try (var chat = AgentTester.open(parrot)) {
      chat.say("sleep");
      chat.end();
      assertThat(ends).hasValue(1);
      assertThat(chat.live().ended()).isTrue();
    }
    assertThat(ends).hasValue(1);
  }

  @Test
  void opensAChatOfSomebodyWithOtherSettings() {
    var ann = new User("ann", "Ann", Map.of());
    var settings = ChatSettings.standard().withOptions(Map.of("mode", "auth"));
    try (var chat = AgentTester.open(parrot, settings, ann)) {
      assertThat(chat.reply()).isEqualTo("hello ann");
      chat.say("mode");
      assertThat(chat.reply()).isEqualTo("auth");
    }
  }

  private static void answer(MessageCall call) throws InterruptedException {
    String text = call.message().content();
    switch (text) {
      case "error" -> throw new IllegalStateException("boom");
      case "sleep" -> SECONDS.sleep(20);
      case "mode" -> call.send(call.chat().option("mode"));
      case "stream" -> {
        MessageStream stream = call.chat().stream();
        stream.token("a");
        stream.token(" b");
        SECONDS.sleep(20);
      }
      case "twice" -> {
        call.send(text);
        call.send(text);
      }
      default -> call.send(text);
    }
  }

  @Test
  void makesServicesWithTheOptionsAndClosesThem() {
    var option = new AppOption("currency", "What prices are in.", "EUR", List.of(), "");
    var closed = new AtomicBoolean();
    var shop =
        new ServedAgent(
            AgentDescriptor.named("Shop").with(option),
            app -> {
              app.keep((AutoCloseable) () -> closed.set(true));
              String currency = app.option("currency");
              return DispatchTable.of(
                  AgentDescriptor.named("Shop"),
                  Object::new,
                  onMessage("price", VIRTUAL, (_, call) -> call.send("1 " + currency)));
            });

    try (var chat = AgentTester.open(shop)) {
      chat.say("how much?");

      assertThat(chat.reply()).isEqualTo("1 EUR");
    }
    assertThat(closed).isTrue();
  }

  @Test
  void saysWhyServicesCannotBeMade() {
    var shop =
        new ServedAgent(
            AgentDescriptor.named("Shop"),
            _ -> {
              throw new IOException("no catalogue");
            });

    assertThatThrownBy(() -> AgentTester.open(shop))
        .isInstanceOf(UnmadeAgentException.class)
        .hasMessage("Shop cannot start: no catalogue");
  }

  @Test
  void aClickGivesWhatTheAgentAnswersAndWhatItSays() {
    try (var chat = AgentTester.open(clickable())) {
      assertThat(chat.click(Action.named("double").with(Map.of("n", 21)))).isEqualTo(42);
      assertThat(chat.reply()).isEqualTo("doubling");
    }
  }

  @Test
  void aClickThatNobodyAnswersIsAMistake() {
    try (var chat = AgentTester.open(clickable())) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> chat.click("halve"))
          .withMessage("the agent has no @OnAction method for 'halve'");
    }
  }

  @Test
  void aClickThatFailsShowsTheStack() {
    try (var chat = AgentTester.open(clickable())) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> chat.click("double"))
          .withMessageStartingWith("the agent failed on the action 'double': ")
          .withMessageContaining("NullPointerException");
    }
  }

  @Test
  void theApplicationStartsAndStopsWithTheTester() {
    var happened = new AtomicInteger();
    DispatchTable<Object> agent =
        DispatchTable.of(
            AgentDescriptor.named("Counter"),
            Object::new,
            onAppStart("start", VIRTUAL, _ -> happened.incrementAndGet()),
            onMessage("answer", VIRTUAL, (_, call) -> call.send("answer")),
            onAppStop("stop", VIRTUAL, _ -> happened.incrementAndGet()));
    try (var chat = AgentTester.open(agent)) {
      assertThat(happened).hasValue(1);
      chat.say("hello");
      assertThat(chat.reply()).isEqualTo("answer");
    }
    assertThat(happened).hasValue(2);
  }

  private static DispatchTable<Object> clickable() {
    return DispatchTable.of(
        AgentDescriptor.named("Counter"),
        Object::new,
        onAction(
            "double",
            "twice",
            VIRTUAL,
            (_, call) -> {
              int n = (int) Objects.requireNonNull(call.action().payload().get("n"));
              call.send("doubling");
              call.answer(2 * n);
            }));
  }
}
