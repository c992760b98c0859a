package dev.parley.example.showcase;

import dev.parley.chat.Chat;
import dev.parley.step.StepType;
import java.time.Duration;
import java.util.List;

/** Steps of work, and what becomes of what was shown. */
final class Steps {
  private static final Duration PAUSE = Duration.ofMillis(1200);

  private Steps() {}

  static List<Command> commands(Chat chat) {
    return List.of(
        new Command("steps", _ -> nest(chat)),
        new Command("step error", _ -> fail(chat)),
        new Command("update step", _ -> updateStep(chat)),
        new Command("remove step", _ -> removeStep(chat)),
        new Command("update", _ -> update(chat)),
        new Command("remove", _ -> remove(chat)));
  }

  private static void nest(Chat chat) {
    try (var outer = chat.step(StepType.TOOL, "outer")) {
      outer.input("in-outer");
      try (var inner = chat.step(StepType.TOOL, "inner")) {
        inner.input("in-inner");
        inner.output("out-inner");
      }
      outer.output("out-outer");
    }
    chat.send("steps done");
  }

  private static void fail(Chat chat) {
    try (var broken = chat.step(StepType.TOOL, "broken")) {
      broken.fail("kaput");
    }
    chat.send("step failed");
  }

  private static void updateStep(Chat chat) throws InterruptedException {
    try (var worker = chat.step(StepType.TOOL, "worker")) {
      worker.output("first");
      Thread.sleep(PAUSE);
      worker.output("second");
    }
    chat.send("step updated");
  }

  private static void removeStep(Chat chat) throws InterruptedException {
    try (var worker = chat.step(StepType.TOOL, "worker")) {
      worker.output("gone soon");
      Thread.sleep(PAUSE);
      worker.remove();
    }
    chat.send("step removed");
  }

  private static void update(Chat chat) throws InterruptedException {
    var message = chat.send("before");
    Thread.sleep(PAUSE);
    message.update("after");
  }

  private static void remove(Chat chat) throws InterruptedException {
    var message = chat.send("temporary");
    Thread.sleep(PAUSE);
    message.remove();
    chat.send("removed");
  }
}
