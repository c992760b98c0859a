package dev.parley.example.showcase;

import dev.parley.annotations.Agent;
import dev.parley.annotations.AppOption;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Shows what an agent can do: each message's text chooses what happens. */
@Agent(
    name = "Showcase",
    description = "Each message chooses what happens: try “stream 50” or “parallel 5 1000”.",
    options =
        @AppOption(
            name = "mode",
            description = "who is served",
            values = "open",
            defaultValue = "open",
            environment = "SHOWCASE_MODE"))
public class ShowcaseAgent {
  private final Basics basics = new Basics();
  private final Waiting waiting = new Waiting(ShowcaseAgentAsync.of(this));

  @OnChatStart
  void countStart() {
    basics.countStart();
  }

  @OnMessage
  void answer(Message message, Chat chat) throws Exception {
    var command = Command.find(commands(chat), message.content());
    if (command.isEmpty()) {
      chat.send("unknown: " + message.content());
      return;
    }
    try {
      command.get().run(message.content());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException notWhatTheCommandTakes) {
      chat.send("unknown: " + message.content());
    }
  }

  @OnStop
  String stopped() {
    return "stop seen";
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

  private List<Command> commands(Chat chat) {
    var commands = new ArrayList<Command>();
    commands.addAll(basics.commands(chat));
    commands.addAll(Streaming.commands(chat));
    commands.addAll(waiting.commands(chat));
    return commands;
  }
}
