package dev.parley.example.showcase;

import dev.parley.chat.Chat;
import dev.parley.chat.Task;
import dev.parley.element.Element;
import dev.parley.page.Toast;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is around the conversation: tasks, notices, the side, the page that embeds the chat. */
final class Surroundings {
  private static final Duration PAUSE = Duration.ofMillis(1200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Surroundings() {}

  static List<Command> commands(Chat chat) {
    return List.of(
        new Command("tasklist", _ -> listTasks(chat)),
        new Command("sidebar", _ -> openSidebar(chat)),
        new Command("toast", arguments -> toast(chat, arguments.text())),
        new Command("window", arguments -> chat.page().post(arguments.text())),
        new Command("fn", _ -> callPage(chat)));
  }

  private static void listTasks(Chat chat) throws InterruptedException {
    var tasks = chat.tasks("Working");
    tasks.add("mix", Task.Status.DONE);
    var bake = tasks.add("bake", Task.Status.RUNNING);
    var eat = tasks.add("eat");
    Thread.sleep(PAUSE);
    bake.status(Task.Status.DONE);
    eat.status(Task.Status.FAILED);
    tasks.status("Over");
    chat.send("tasks done");
  }

  private static void openSidebar(Chat chat) {
    chat.page().sidebar("Side panel", Element.text("panel", "panel body"));
    chat.send("sidebar open");
  }

  private static void toast(Chat chat, String text) {
    chat.page().toast(Toast.Kind.SUCCESS, text);
  }

  private static void callPage(Chat chat) {
    var sum = chat.page().call("add", Map.of("a", 1, "b", 2), PATIENCE);
    chat.send(sum.given().map(it -> "fn " + it).orElse("fn timeout"));
  }
}
