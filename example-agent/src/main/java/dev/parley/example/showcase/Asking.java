package dev.parley.example.showcase;

import static java.util.stream.Collectors.joining;

import dev.parley.action.Action;
import dev.parley.ask.Question;
import dev.parley.chat.Chat;
import dev.parley.file.ChatFile;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Buttons, and questions that wait for their answer. */
final class Asking {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Asking() {}

  static List<Command> commands(Chat chat) {
    return List.of(
        new Command("actions", _ -> showActions(chat)),
        new Command("ask text", _ -> askText(chat)),
        new Command("ask timeout", _ -> askQuickly(chat)),
        new Command("ask action", _ -> askAction(chat)),
        new Command("ask file", _ -> askFile(chat)));
  }

  private static void showActions(Chat chat) {
    chat.send(
        Message.of("pick one")
            .with(
                Action.named("ok").labelled("OK").with(Map.of("v", 1)),
                Action.named("gone").labelled("Remove me"),
                Action.named("nobody").labelled("No handler")));
  }

  private static void askText(Chat chat) {
    var name = chat.ask(Question.text("your name?").within(PATIENCE));
    chat.send(name.given().map(it -> "hello " + it.content()).orElse("no answer"));
  }

  private static void askQuickly(Chat chat) {
    var answer = chat.ask(Question.text("quick!").within(Duration.ofSeconds(1)));
    chat.send(answer.given().isPresent() ? "too fast" : "no answer");
  }

  private static void askAction(Chat chat) {
    var yes = Action.named("yes").labelled("Yes").with(Map.of("v", "y"));
    var no = Action.named("no").labelled("No").with(Map.of("v", "n"));
    var chosen = chat.ask(Question.choice("sure?", yes, no));
    chat.send(
        chosen
            .given()
            .map(it -> "chose %s %s".formatted(it.name(), it.payload().get("v")))
            .orElse("no answer"));
  }

  private static void askFile(Chat chat) {
    var rules = FileRules.accepting(".txt").atMost(2).upTo(1_000_000);
    var files = chat.ask(Question.files("give a text file", rules).within(PATIENCE));
    chat.send(files.given().map(Asking::described).orElse("no answer"));
  }

  private static String described(List<ChatFile> files) {
    return files.stream()
        .map(file -> file.name() + ":" + file.size())
        .collect(joining(", ", "got ", ""));
  }
}
