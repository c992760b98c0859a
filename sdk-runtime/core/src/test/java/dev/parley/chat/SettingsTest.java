package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onSettingsEdit;
import static dev.parley.agent.DispatchTable.onSettingsUpdate;
import static dev.parley.agent.ThreadKind.BLOCKING;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.setting.NumberType.INT;
import static dev.parley.setting.Setting.setting;
import static dev.parley.setting.Widget.slider;
import static dev.parley.setting.Widget.textInput;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.Handler;
import dev.parley.log.ChatEvent.SettingsShown;
import dev.parley.log.ChatEvent.WorkStarted;
import dev.parley.setting.Setting;
import dev.parley.setting.SettingsForm;
import dev.parley.step.Step;
import dev.parley.store.StoredChat;
import dev.parley.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SettingsTest {

  private record Taste(int sweet, String nick) {
    Taste {
      if (nick.equals("Mallory")) {
        throw new IllegalArgumentException("Nick: Mallory is not welcome");
      }
      if (nick.equals("null")) {
        throw new IllegalStateException("the record is broken");
      }
    }
  }

  private static final Setting<Integer> SWEET = setting("sweet", "Sweet", slider(INT, 0, 10));
  private static final Setting<String> NICK = setting("nick", "Nick", textInput().initially("Zed"));
  private static final SettingsForm<Taste> FORM =
      SettingsForm.of(in -> new Taste(in.get(SWEET), in.get(NICK)), SWEET, NICK);
  private static final AgentDescriptor CAFE = AgentDescriptor.named("Cafe").with(FORM);

  private final Handler<Object> tell =
      onMessage("tell", VIRTUAL, (agent, call) -> call.send("told " + call.settings(FORM)));
  private final Handler<Object> changed =
      onSettingsUpdate(
          "changed", VIRTUAL, (agent, call) -> call.send("now " + call.settings(FORM)));
  private final Handler<Object> tried =
      onSettingsEdit("tried", VIRTUAL, (agent, call) -> call.send("maybe " + call.settings(FORM)));

  @Test
  void everyHandlerGetsTheDefaultsAtFirst() {
    try (var scene =
        Scene.of(
            CAFE,
            onChatStart("hello", VIRTUAL, (agent, call) -> call.send("hi " + call.settings(FORM))),
            tell)) {
      scene.chat.accept(new ChatCommand.Open());
      scene.say("?");

      scene.awaitReply("hi Taste[sweet=0, nick=Zed]");
      scene.awaitReply("told Taste[sweet=0, nick=Zed]");
    }
  }

  @Test
  void aChangeIsKeptAndAnswered() {
    try (var scene = Scene.of(CAFE, tell, changed)) {
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("sweet", 7)));
      scene.awaitReply("now Taste[sweet=7, nick=Zed]");
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("nick", "Ann")));
      scene.awaitReply("now Taste[sweet=7, nick=Ann]");

      scene.say("?");
      scene.awaitReply("told Taste[sweet=7, nick=Ann]");
      assertThat(scene.chat.settings()).isEqualTo(Map.of("sweet", 7, "nick", "Ann"));
    }
  }

  @Test
  void aChangeThatNobodyAnswersIsKeptToo() {
    try (var scene = Scene.of(CAFE, tell)) {
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("sweet", 7)));
      scene.say("?");

      scene.awaitReply("told Taste[sweet=7, nick=Zed]");
    }
  }

  @Test
  void aTrialIsAnsweredAndForgotten() {
    try (var scene = Scene.of(CAFE, tell, tried)) {
      scene.chat.accept(new ChatCommand.TrySettings(Map.of("sweet", 9)));
      scene.awaitReply("maybe Taste[sweet=9, nick=Zed]");
      scene.settle();

      assertThat(scene.events()).noneMatch(WorkStarted.class::isInstance);
      scene.say("?");
      scene.awaitReply("told Taste[sweet=0, nick=Zed]");
    }
  }

  @Test
  void whatDoesNotFitChangesNothingAndIsExplained() {
    try (var scene = Scene.of(CAFE, tell, changed, tried)) {
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("sweet", 70, "nick", 3)));
      scene.chat.accept(new ChatCommand.TrySettings(Map.of("sweet", 70)));
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("nick", "Mallory")));
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("nick", "null")));
      scene.settle();

      assertThat(scene.steps())
          .extracting(Step::output)
          .containsExactly(
              "The settings stay as they were. Sweet: must be at most 10. Nick: must be a text.",
              "The settings stay as they were. Nick: Mallory is not welcome.",
              "The settings stay as they were. The agent cannot use these settings.");
      assertThat(scene.steps()).allMatch(Step::error);
      assertThat(scene.chat.settings()).isEqualTo(FORM.initialValues());
    }
  }

  @Test
  void whatDoesNotFitMakesPagesShowAgainWhatIsSet() {
    try (var scene = Scene.of(CAFE, tell)) {
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("sweet", 7)));
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("sweet", 70)));
      scene.chat.accept(new ChatCommand.TrySettings(Map.of("sweet", 8)));

      assertThat(scene.events().stream().filter(SettingsShown.class::isInstance))
          .extracting(event -> ((SettingsShown) event).values())
          .hasSize(2)
          .allSatisfy(values -> assertThat(values).containsEntry("nick", "Zed"))
          .allSatisfy(values -> assertThat(values).isEqualTo(scene.chat.settings()));
    }
  }

  @Test
  void anAgentWithoutSettingsSaysSo() {
    try (var scene = Scene.of(tell)) {
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("sweet", 7)));

      assertThat(scene.steps())
          .extracting(Step::output)
          .containsExactly("The settings stay as they were. There is nothing to set.");
      assertThat(scene.chat.settings()).isEmpty();
    }
  }

  @Test
  void aChangeWaitsForNoMessage() {
    var release = new CountDownLatch(1);
    try (var scene =
        Scene.of(
            CAFE,
            onMessage("slow", VIRTUAL, (agent, call) -> release.await(20, SECONDS)),
            changed)) {
      scene.say("go");
      scene.chat.accept(new ChatCommand.ChangeSettings(Map.of("sweet", 7)));

      scene.awaitReply("now Taste[sweet=7, nick=Zed]");
      release.countDown();
    }
  }

  @Test
  void codeDeepBelowAndOnThePoolFindsTheSettings() {
    try (var scene =
        Scene.of(
            CAFE,
            onSettingsEdit(
                "tried",
                BLOCKING,
                (agent, call) -> call.send("deep " + Chat.current().settings(FORM).sweet())))) {
      scene.chat.accept(new ChatCommand.TrySettings(Map.of("sweet", 4)));

      scene.awaitReply("deep 4");
    }
  }

  @Test
  void aChatThatWasKeptGoesOnWithItsSettings() {
    Map<String, Object> metadata =
        Map.of("chat_settings", Map.of("sweet", 8, "nick", 5, "gone", true));
    var stored =
        new StoredChat(
            UUID.randomUUID().toString(), "", Instant.now(), List.of(), metadata, List.of());
    try (var scene = Scene.of(CAFE, tell)) {
      LiveChat chat = scene.host.resume(stored, User.anonymous());

      assertThat(chat.settings()).isEqualTo(Map.of("sweet", 8, "nick", "Zed"));
    }
  }

  @Test
  void theFormOfAnotherAgentIsRefused() {
    Setting<String> other = setting("nick", "Nick", textInput());
    SettingsForm<String> elsewhere = SettingsForm.of(in -> in.get(other), other);
    try (var scene =
        Scene.of(
            CAFE,
            onMessage(
                "ask",
                VIRTUAL,
                (agent, call) -> {
                  try {
                    call.send(call.settings(elsewhere));
                  } catch (IllegalArgumentException e) {
                    call.send(e.getMessage());
                  }
                }))) {
      scene.say("?");

      scene.awaitReply("these are not the settings of the chat's agent");
    }
  }
}
