package dev.parley.server.rest;

import static dev.parley.agent.DispatchTable.onAction;
import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onFeedback;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.action.Action;
import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.ask.Question;
import dev.parley.chat.Chat;
import dev.parley.element.Element;
import dev.parley.feedback.Feedback;
import dev.parley.file.ChatFile;
import dev.parley.file.Content;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** An agent that shows whatever routes are about, and notes what comes of it. */
final class Workshop {

  static final long LARGEST = 60_000_000;

  final BlockingQueue<Feedback> rated = new LinkedBlockingQueue<>();
  final BlockingQueue<Map<String, ?>> clicked = new LinkedBlockingQueue<>();
  final CountDownLatch ended = new CountDownLatch(1);

  /** Returns the agent, which takes files of any kind but programs of Windows. */
  DispatchTable<Workshop> table() {
    return table(
        AgentDescriptor.named("Workshop")
            .with(FileRules.accepting("text/*", "image/*", ".bin").atMost(3).upTo(LARGEST)));
  }

  DispatchTable<Workshop> table(AgentDescriptor descriptor) {
    return DispatchTable.of(
        descriptor,
        () -> this,
        onMessage("answer", VIRTUAL, (it, call) -> answer(call.message(), call.chat())),
        onAction("map", "map", VIRTUAL, (it, call) -> call.answer(Map.of("x", 1))),
        onAction("list", "list", VIRTUAL, (it, call) -> call.answer(List.of("a", 2.5, true))),
        onAction("nothing", "nothing", VIRTUAL, (it, call) -> call.answer(null)),
        onAction("echo", "echo", VIRTUAL, (it, call) -> echo(call.action())),
        onAction(
            "fail",
            "fail",
            VIRTUAL,
            (it, call) -> {
              throw new IllegalStateException("secret");
            }),
        onAction("wait", "wait", VIRTUAL, (it, call) -> new CountDownLatch(1).await()),
        onFeedback("rated", VIRTUAL, (it, call) -> rated.add(call.feedback())),
        onChatEnd("end", VIRTUAL, (it, call) -> ended.countDown()));
  }

  private void echo(Action action) {
    clicked.add(action.payload());
  }

  private static void answer(Message message, Chat chat) throws IOException {
    switch (message.content()) {
      case "show" -> show(chat);
      case "beside" -> chat.page().sidebar("Side", Element.custom("Form", Map.of("count", 1)));
      case "ask" -> {
        var rules = FileRules.accepting(".csv").upTo(1_000);
        List<ChatFile> files = chat.ask(Question.files("Which?", rules)).given().orElse(List.of());
        chat.send("got " + files.size());
      }
      default -> {
        for (ChatFile file : message.files()) {
          chat.send(file.name() + " " + file.mime() + " " + file.size());
        }
        chat.send("said " + message.content());
      }
    }
  }

  private static void show(Chat chat) {
    chat.send(
        Message.of("Look")
            .with(Element.custom("Form", Map.of("count", 1)))
            .with(Element.text("notes", "some notes"))
            .with(Element.file("data.bin", Content.of(new byte[100_000])))
            .with(
                Action.named("echo").with(Map.of("button", 7)),
                Action.named("elsewhere").labelled("Nobody answers")));
  }
}
