package dev.parley.example.showcase;

import dev.parley.chat.Chat;
import java.util.List;

/** Messages, errors and a chat's own state. */
final class Basics {
  private int starts;
  private int counted;

  void countStart() {
    starts++;
  }

  List<Command> commands(Chat chat) {
    return List.of(
        new Command("echo", arguments -> chat.send(arguments.text())),
        new Command("len", arguments -> length(chat, arguments.text())),
        new Command("big", arguments -> chat.send("x".repeat(arguments.number(0)))),
        new Command("error", _ -> fail()),
        new Command("count", _ -> count(chat)),
        new Command("starts", _ -> chat.send("starts " + starts)),
        new Command("who", _ -> chat.send("who " + chat.user().identifier())));
  }

  private static void length(Chat chat, String text) {
    chat.send("len " + text.codePointCount(0, text.length()));
  }

  private static void fail() {
    throw new RuntimeException("boom");
  }

  private void count(Chat chat) {
    counted++;
    chat.send("count " + counted);
  }
}
