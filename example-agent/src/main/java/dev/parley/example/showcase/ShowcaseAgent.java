package dev.parley.example.showcase;

import dev.parley.action.Action;
import dev.parley.annotations.Agent;
import dev.parley.annotations.AppOption;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.ChatProfiles;
import dev.parley.annotations.OnAction;
import dev.parley.annotations.OnAudioChunk;
import dev.parley.annotations.OnAudioEnd;
import dev.parley.annotations.OnAudioStart;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnSettingsUpdate;
import dev.parley.annotations.OnStop;
import dev.parley.annotations.OnWindowMessage;
import dev.parley.annotations.Starters;
import dev.parley.audio.AudioChunk;
import dev.parley.chat.Chat;
import dev.parley.example.showcase.ShowcaseServices.Mode;
import dev.parley.message.Message;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Starter;
import dev.parley.window.WindowMessage;
import java.util.ArrayList;
import java.util.List;

/** Shows what an agent can do: each message's text chooses what happens. */
@Agent(
    name = "Showcase",
    description = "Each message chooses what happens: try “stream 50” or “parallel 5 1000”.",
    settings = Offered.Taste.class,
    commands = {
      @Agent.Command(id = "Search", description = "Look it up", icon = "globe"),
      @Agent.Command(id = "Draw", description = "Paint it", icon = "image", button = true)
    },
    uploads = @Agent.Uploads(maxFiles = 5, maxMegabytes = 2),
    services = ShowcaseServices.class,
    options =
        @AppOption(
            name = "mode",
            description = "who is served",
            values = {"open", "profiles"},
            defaultValue = "open",
            environment = "SHOWCASE_MODE"))
public class ShowcaseAgent {
  private final Basics basics = new Basics();
  private final Waiting waiting = new Waiting(ShowcaseAgentAsync.of(this));
  private final Microphone microphone = new Microphone();

  @Starters
  static List<Starter> starters(Mode mode) {
    return mode == Mode.OPEN ? Offered.starters() : List.of();
  }

  @ChatProfiles
  static List<ChatProfile> profiles(Mode mode) {
    return mode == Mode.PROFILES ? Offered.profiles() : List.of();
  }

  @OnChatStart
  void countStart() {
    basics.countStart();
  }

  @OnMessage
  void answer(Message message, Chat chat, Offered.Taste taste) throws Exception {
    String text = message.content();
    if (message.command().isPresent()) {
      chat.send("command %s: %s".formatted(message.command().get(), text));
      return;
    }
    var command = Command.find(commands(message, chat, taste), text);
    if (command.isEmpty()) {
      chat.send("unknown: " + text);
      return;
    }
    try {
      command.get().run(text);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException notWhatTheCommandTakes) {
      chat.send("unknown: " + text);
    }
  }

  @OnStop
  String stopped() {
    return "stop seen";
  }

  @OnSettingsUpdate
  String changed(Offered.Taste taste) {
    return taste.described();
  }

  @OnAction("ok")
  String agree(Choice choice, Chat chat) {
    chat.send("action ok " + choice.v());
    return "fine";
  }

  @OnAction("gone")
  void removeButton(Action action, Chat chat) {
    chat.remove(action);
    chat.send("action removed");
  }

  @OnWindowMessage
  void heardWindow(WindowMessage message, Chat chat) {
    if (message.data() instanceof String said && said.startsWith("page says ")) {
      chat.send("window got: " + said);
    }
  }

  @OnAudioStart
  void listen() {
    microphone.begin();
  }

  @OnAudioChunk
  void hear(AudioChunk chunk) {
    microphone.hear(chunk);
  }

  @OnAudioEnd
  void heard(Chat chat) {
    microphone.answer(chat);
  }

  /** Waits as a driver does that holds its thread. */
  @Blocking
  void block(int milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
  }

  /** Uses that much of its thread's processor time. */
  @Blocking
  void compute(int milliseconds) throws InterruptedException {
    Waiting.burn(milliseconds);
  }

  private List<Command> commands(Message message, Chat chat, Offered.Taste taste) {
    var commands = new ArrayList<Command>();
    commands.addAll(basics.commands(chat));
    commands.addAll(Streaming.commands(chat));
    commands.addAll(waiting.commands(chat));
    commands.addAll(Steps.commands(chat));
    commands.addAll(Elements.commands(chat, message));
    commands.addAll(Asking.commands(chat));
    commands.addAll(Surroundings.commands(chat));
    commands.addAll(Offered.commands(chat, taste));
    return commands;
  }

  /** What the button {@code ok} carries. */
  record Choice(int v) {}
}
