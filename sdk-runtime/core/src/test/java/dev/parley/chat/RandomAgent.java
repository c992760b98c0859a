package dev.parley.chat;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.action.Action;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.Handler;
import dev.parley.ask.Question;
import dev.parley.element.Element;
import dev.parley.file.Content;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.offer.ModeOption;
import dev.parley.page.Toast;
import dev.parley.step.StepType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/** An agent that does all that a chat can hold, at random; what it is told is the seed. */
final class RandomAgent {

  static final AgentDescriptor DESCRIPTOR =
      AgentDescriptor.named("Random").with(FileRules.any().atMost(3));

  private static final Duration SOON = Duration.ofMillis(20);

  private final Chat chat;
  private final Random random;
  private final List<SentMessage> sent = new ArrayList<>();
  private final List<Element> shown = new ArrayList<>();

  private RandomAgent(Chat chat, long seed) {
    this.chat = chat;
    this.random = new Random(seed);
  }

  static Handler<Object> talking() {
    return onMessage(
        "talk",
        VIRTUAL,
        (agent, call) -> new RandomAgent(call.chat(), call.message().content().hashCode()).act(12));
  }

  static Handler<Object> clicked() {
    return onAction(
        "click",
        "click",
        VIRTUAL,
        (agent, call) -> new RandomAgent(call.chat(), call.action().id().hashCode()).act(5));
  }

  private void act(int deeds) throws Exception {
    for (int i = 0; i < deeds; i++) {
      switch (random.nextInt(5)) {
        case 0 -> say();
        case 1 -> show();
        case 2 -> takeBack();
        case 3 -> work();
        default -> around();
      }
    }
  }

  private void say() {
    switch (random.nextInt(4)) {
      case 0 -> {
        try (MessageStream stream = chat.stream()) {
          stream.token("a");
          stream.token("b");
          sent.add(stream.finish());
        }
      }
      case 1 -> sent.add(chat.sendError("oh"));
      case 2 -> chat.stream().token("left open");
      default -> sent.add(chat.send("said " + random.nextInt()));
    }
  }

  private void show() {
    Element element =
        random.nextBoolean()
            ? Element.text("t" + random.nextInt(), "x")
            : Element.custom("Seat", Map.of("row", random.nextInt()));
    shown.add(element);
    if (random.nextInt(3) == 0) {
      element = one(shown); // which moves, if it is not the new one
    }
    Message message = Message.of("see").with(element).with(Action.named("click"));
    if (random.nextInt(4) == 0 && !sent.isEmpty()) {
      one(sent).show(element);
      one(sent).show(Action.named("click"));
    } else {
      sent.add(chat.send(message));
    }
  }

  private void takeBack() {
    switch (random.nextInt(5)) {
      case 0 -> one(sent).update("changed " + random.nextInt());
      case 1 -> one(sent).remove();
      case 2 -> one(sent).removeActions();
      case 3 -> {
        if (!shown.isEmpty()) {
          chat.update(one(shown).with(Content.of("new")));
        }
      }
      default -> {
        if (!shown.isEmpty()) {
          chat.remove(one(shown));
        }
      }
    }
  }

  private void work() throws Exception {
    switch (random.nextInt(4)) {
      case 0 -> {
        try (OpenStep step = chat.step(StepType.TOOL, "tool")) {
          step.inputToken("in");
          step.token("out");
          step.show(Element.text("in a step", "x"));
          chat.send("within");
          if (random.nextInt(3) == 0) {
            step.remove();
          }
        }
      }
      case 1 -> {
        Callable<Integer> task = () -> chat.send("task").id().length();
        chat.all(List.of(task, task));
      }
      case 2 -> {
        Callable<String> quick = () -> "quick";
        Callable<String> asks = () -> chat.ask(Question.text("?").within(SOON)).toString();
        chat.first(List.of(quick, asks));
      }
      default -> {
        TaskList tasks = chat.tasks("work");
        tasks.add("one").status(Task.Status.DONE);
        if (random.nextBoolean()) {
          tasks.remove();
        }
      }
    }
  }

  private void around() {
    Page page = chat.page();
    switch (random.nextInt(9)) {
      case 0 -> {
        Element element =
            random.nextBoolean()
                ? Element.text("n", "news")
                : Element.custom("Seat", Map.of("row", 0));
        shown.add(element);
        page.sidebar("beside", element, Element.text("m", "more"));
      }
      case 1 -> page.closeSidebar();
      case 2 -> page.tokensUsed(random.nextInt(10));
      case 3 -> page.commands(List.of(new Command("c" + random.nextInt(3), "", "globe")));
      case 4 -> page.modes(List.of(new Mode("m", "M", new ModeOption("o", "O"))));
      case 5 -> page.toast(Toast.Kind.INFO, "hello");
      case 6 -> page.call("f", Map.of("a", 1), SOON);
      case 7 -> chat.ask(question().within(SOON));
      default -> {
        if (random.nextInt(4) == 0) {
          throw new IllegalStateException("boom");
        }
      }
    }
  }

  private Question<?> question() {
    return switch (random.nextInt(4)) {
      case 0 -> Question.text("Text?");
      case 1 -> Question.files("Files?", FileRules.any());
      case 2 -> Question.choice("Choice?", Action.named("a"), Action.named("b"));
      default -> Question.form("Form?", Element.custom("Form", Map.of("a", 1)));
    };
  }

  private <T> T one(List<T> things) {
    if (things.isEmpty()) {
      throw new IllegalStateException("nothing there yet");
    }
    return things.get(random.nextInt(things.size()));
  }
}
