package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.AppOption;
import dev.parley.agent.DispatchTable;
import dev.parley.message.Message;
import dev.parley.message.Role;
import dev.parley.step.Step;
import dev.parley.step.StepType;
import dev.parley.user.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void aMessageMayBeSaidBySomeoneElseAndBringMetadata() {
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) ->
                    call.send(Message.of("mew").by("Cat").with(Map.of("mood", "fine")))))) {
      scene.say("x");
      scene.settle();

      Step mew = scene.reply("mew");
      assertThat(mew.name()).isEqualTo("Cat");
      assertThat(mew.metadata()).isEqualTo(Map.of("mood", "fine"));
    }
  }

  @Test
  void theUsersMessageCanBeSentBackAsAnotherOne() {
    try (var scene =
        Scene.of(onMessage("echo", VIRTUAL, (agent, call) -> call.send(call.message())))) {
      scene.say("hello");
      scene.settle();

      assertThat(scene.steps())
          .extracting(Step::type)
          .containsExactly(StepType.USER_MESSAGE, StepType.RUN, StepType.ASSISTANT_MESSAGE);
      assertThat(scene.reply("hello").name()).isEqualTo("User");
    }
  }

  @Test
  void oneMessageCanBeSentInEveryTurn() {
    Message greeting = Message.of("hi");
    try (var scene = Scene.of(onMessage("greet", VIRTUAL, (agent, call) -> call.send(greeting)))) {
      scene.say("one");
      scene.settle();
      scene.say("two");
      scene.settle();

      assertThat(scene.replies()).containsExactly("hi", "hi");
    }
  }

  @Test
  void aSentMessageCanBeChangedAndRemoved() {
    List<String> contents = new ArrayList<>();
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  SentMessage kept = call.chat().send("before");
                  SentMessage gone = call.chat().send("temporary");
                  kept.update("after");
                  gone.remove();
                  gone.remove();
                  gone.update("back?");
                  contents.add(kept.content());
                }))) {
      scene.say("x");
      scene.settle();

      assertThat(scene.replies()).containsExactly("after");
      assertThat(scene.events())
          .extracting(TurnOrderTest::brief)
          .containsOnlyOnce("removed", "updated ASSISTANT_MESSAGE Test after");
      assertThat(contents).containsExactly("after");
    }
  }

  @Test
  void anErrorMessageIsShownAsOneAndTheTurnGoesOn() {
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  call.chat().sendError("no such town");
                  call.send("try another");
                }))) {
      scene.say("x");
      scene.settle();

      Step error = scene.reply("no such town");
      assertThat(error.error()).isTrue();
      assertThat(error.name()).isEqualTo("Error");
      assertThat(error.parentId()).isEqualTo(scene.runStep().id());
      assertThat(scene.runStep().error()).isFalse();
      assertThat(scene.replies()).containsExactly("no such town", "try another");
    }
  }

  @Test
  void aHandleThatTheAgentKeptSpeaksForTheRunThatUsesIt() {
    var kept = new AtomicReference<@Nullable Chat>();
    try (var scene =
        Scene.of(
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  kept.compareAndSet(null, call.chat());
                  requireNonNull(kept.get()).send("re " + call.message().content());
                }))) {
      scene.say("one");
      scene.settle();
      scene.say("two");
      scene.settle();
      requireNonNull(kept.get()).send("from outside");

      List<Step> runs = scene.steps().stream().filter(step -> step.type() == StepType.RUN).toList();
      assertThat(scene.reply("re one").parentId()).isEqualTo(runs.get(0).id());
      assertThat(scene.reply("re two").parentId()).isEqualTo(runs.get(1).id());
      assertThat(scene.reply("from outside").parentId()).isEqualTo(runs.get(0).id());
    }
  }

  @Test
  void theChatTellsItsIdUserAndOptions() {
    List<String> told = new ArrayList<>();
    var settings = Scene.SETTINGS.withOptions(Map.of("mode", "open"));
    try (var scene =
        Scene.of(
            settings,
            onMessage(
                "answer",
                VIRTUAL,
                (agent, call) -> {
                  told.add(call.chat().id());
                  told.add(call.user().identifier());
                  told.add(call.chat().option("mode"));
                  assertThatThrownBy(() -> call.chat().option("mod"))
                      .isInstanceOf(IllegalArgumentException.class)
                      .hasMessage("the agent has no option 'mod'; its options are []");
                  told.add("asked");
                }))) {
      scene.say("x");
      scene.settle();

      assertThat(told).containsExactly(scene.chat.id(), "anonymous", "open", "asked");
    }
  }

  @Test
  void anOptionThatNobodySetHasItsDefault() {
    var option = new AppOption("mode", "Who is served.", "open", List.of("open", "auth"), "");
    DispatchTable<Object> table =
        DispatchTable.of(
            AgentDescriptor.named("Test").with(option),
            Object::new,
            onMessage("mode", VIRTUAL, (agent, call) -> call.send(call.chat().option("mode"))));
    try (var host = new ChatHost(table, Scene.SETTINGS)) {
      LiveChat chat = host.open(User.anonymous());
      Scene.sayIn(chat, "mode?");
      Scene.settle(chat);

      assertThat(Scene.repliesIn(chat)).containsExactly("open");
    }
  }

  @Test
  void whatAMessageBringsMayHaveKeysWithoutValues() {
    Map<String, @Nullable Object> metadata = new HashMap<>();
    metadata.put("location", "here");
    metadata.put("nothing", null);
    try (var scene = Scene.of()) {
      scene.chat.accept(
          new ChatCommand.Say(null, Role.USER, "x", unchecked(metadata), ChatCommand.With.NOTHING));

      assertThat(scene.steps().getFirst().metadata()).isEqualTo(Map.of("location", "here"));
    }
  }

  /** JSON knows null, whatever the types say. */
  @SuppressWarnings({"unchecked", "NullAway"})
  private static Map<String, Object> unchecked(Map<String, ?> json) {
    return (Map<String, Object>) json;
  }
}
