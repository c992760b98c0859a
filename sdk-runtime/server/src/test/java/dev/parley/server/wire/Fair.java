package dev.parley.server.wire;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onAudioChunk;
import static dev.parley.agent.DispatchTable.onAudioEnd;
import static dev.parley.agent.DispatchTable.onAudioStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.DispatchTable.onSettingsEdit;
import static dev.parley.agent.DispatchTable.onSettingsUpdate;
import static dev.parley.agent.DispatchTable.onWindowMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;
import static dev.parley.setting.NumberType.INT;
import static dev.parley.setting.Setting.setting;
import static dev.parley.setting.Widget.slider;
import static dev.parley.setting.Widget.textInput;

import dev.parley.action.Action;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.ask.Answer;
import dev.parley.ask.Question;
import dev.parley.audio.Sound;
import dev.parley.chat.Chat;
import dev.parley.element.Element;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.offer.Offers;
import dev.parley.page.Toast;
import dev.parley.setting.Setting;
import dev.parley.setting.SettingsForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An agent that does everything that a chat can show, each when it is told its name. */
final class Fair {

  record Taste(int sweet, String nick) {}

  static final Setting<Integer> SWEET = setting("sweet", "Sweet", slider(INT, 0, 10));
  static final Setting<String> NICK = setting("nick", "Nick", textInput().initially("Zed"));
  static final SettingsForm<Taste> FORM =
      SettingsForm.of(in -> new Taste(in.get(SWEET), in.get(NICK)), SWEET, NICK);

  static final Command SEARCH = new Command("search", "Looks it up", "globe", true, false, false);
  static final Mode MODEL =
      new Mode(
          "model",
          "Model",
          List.of(
              new ModeOption("small", "Small", "", "", true),
              new ModeOption("large", "Large", "slow", "brain", false)));

  final AtomicBoolean listens = new AtomicBoolean(true);
  final AtomicInteger heard = new AtomicInteger();
  final byte[] sound = {0, 1, 2, -1, -128, 127};

  DispatchTable<Fair> table() {
    return DispatchTable.of(
        AgentDescriptor.named("Fair")
            .with(FORM)
            .with(FileRules.accepting("text/*").atMost(2).upTo(1_000))
            .with(Offers.none().withCommands(SEARCH).withModes(MODEL)),
        () -> this,
        onMessage("answer", VIRTUAL, (fair, call) -> fair.answer(call.message(), call.chat())),
        onAction("press", "press", VIRTUAL, (fair, call) -> call.send("pressed")),
        onSettingsUpdate(
            "update", VIRTUAL, (fair, call) -> call.send("set " + call.settings(FORM))),
        onSettingsEdit("edit", VIRTUAL, (fair, call) -> call.send("try " + call.settings(FORM))),
        onWindowMessage(
            "hear", VIRTUAL, (fair, call) -> call.chat().page().post(call.windowMessage().data())),
        onAudioStart("start", VIRTUAL, (fair, call) -> fair.start(call::accept)),
        onAudioChunk(
            "chunk", VIRTUAL, (fair, call) -> heard.addAndGet(call.audioChunk().data().length)),
        onAudioEnd("end", VIRTUAL, (fair, call) -> call.send("heard " + heard)));
  }

  private void start(Consumer<Boolean> accept) {
    if (heard.get() < 0) {
      throw new IllegalStateException("deaf");
    }
    accept.accept(listens.get());
  }

  private void answer(Message message, Chat chat) {
    String[] words = message.content().split(" ", 2);
    switch (words[0]) {
      case "show" -> show(chat);
      case "sidebar" ->
          chat.page().sidebar("Side", Element.text("a", "one"), Element.text("b", "two"));
      case "close" -> chat.page().closeSidebar();
      case "tokens" -> chat.page().tokensUsed(12);
      case "toast" -> chat.page().toast(Toast.Kind.SUCCESS, "hi");
      case "post" -> chat.page().post(Map.of("a", List.of(1, "x")));
      case "offer" -> {
        chat.page().commands(List.of());
        chat.page().modes(List.of());
      }
      case "sing" -> chat.page().play(new Sound(sound, "pcm16", "t1"));
      case "hush" -> chat.page().interruptSound();
      case "call" -> told(chat, chat.page().call("fn", Map.of("x", 1), Duration.ofSeconds(20)));
      case "hurry" -> told(chat, chat.page().call("fn", Map.of("x", 1), Duration.ofMillis(100)));
      case "ask" -> told(chat, ask(words.length > 1 ? words[1] : "", chat));
      case "with" -> chat.send(message.command() + " " + message.mode("model"));
      default -> chat.send("said " + message.content() + " with " + message.files().size());
    }
  }

  private static void show(Chat chat) {
    chat.send(
        Message.of("Look")
            .with(Element.text("notes", "some notes"))
            .with(Element.custom("Form", Map.of("n", 1)))
            .with(
                Action.named("press").with(Map.of("v", 1)).labelled("L").explained("T"),
                Action.named("other").withIcon("x")));
  }

  private static Answer<?> ask(String what, Chat chat) {
    return switch (what) {
      case "files" -> chat.ask(Question.files("Which?", FileRules.accepting(".csv", "image/*")));
      case "choice" ->
          chat.ask(
              Question.choice(
                  "Yes or no?", Action.named("yes").labelled("Yes"), Action.named("no")));
      case "form" -> chat.ask(Question.form("Fill in", Element.custom("Form", Map.of("n", 1))));
      case "fast" -> chat.ask(Question.text("Quick?").within(Duration.ofMillis(100)));
      case "fastform" ->
          chat.ask(
              Question.form("Quick?", Element.custom("Form", Map.of("n", 1)))
                  .within(Duration.ofMillis(100)));
      case "fastchoice" ->
          chat.ask(Question.choice("Quick?", Action.named("yes")).within(Duration.ofMillis(100)));
      default -> chat.ask("Your name?");
    };
  }

  private static void told(Chat chat, Answer<?> answer) {
    chat.send(
        switch (answer) {
          case Answer.Given<?>(Message said) -> "given " + said.content();
          case Answer.Given<?>(Action pressed) -> "given " + pressed.name();
          case Answer.Given<?>(var value) -> "given " + value;
          case Answer.Declined<?>() -> "declined";
          case Answer.TimedOut<?>() -> "timed out";
        });
  }
}
