package dev.parley.server.wire;

import static dev.parley.agent.DispatchTable.onChatEnd;
import static dev.parley.agent.DispatchTable.onChatStart;
import static dev.parley.agent.DispatchTable.onMessage;
import static dev.parley.agent.ThreadKind.VIRTUAL;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.chat.Chat;
import dev.parley.chat.MessageStream;
import dev.parley.step.StepType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An agent that does what a test says, and the handles that the test holds it by.
 *
 * <p>{@code echo TEXT}, {@code stream N} (N tokens, one per permit of {@link #tokens}), {@code
 * burst N} (N tokens at once), {@code steps}, {@code fail}, {@code wait} (until stopped).
 */
final class Script {

  /** Lets a streaming handler go on, token by token. */
  final Semaphore tokens = new Semaphore(0);

  final AtomicInteger starts = new AtomicInteger();
  final AtomicInteger bursts = new AtomicInteger();
  final CountDownLatch ended = new CountDownLatch(1);

  DispatchTable<Script> table() {
    return DispatchTable.of(
        AgentDescriptor.named("Script"),
        () -> this,
        onChatStart("hello", VIRTUAL, (script, call) -> script.hello(call.chat())),
        onMessage(
            "answer",
            VIRTUAL,
            (script, call) -> script.answer(call.message().content(), call.chat())),
        onChatEnd("bye", VIRTUAL, (script, call) -> script.ended.countDown()));
  }

  private void hello(Chat chat) {
    starts.incrementAndGet();
    chat.send("Welcome");
  }

  private void answer(String said, Chat chat) throws InterruptedException {
    String[] words = said.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "echo" -> chat.send(rest);
      case "stream" -> stream(chat, Integer.parseInt(rest));
      case "burst" -> burst(chat, Integer.parseInt(rest));
      case "steps" -> steps(chat);
      case "fail" -> throw new IllegalStateException("secret " + rest);
      case "wait" -> new CountDownLatch(1).await();
      default -> chat.send("?");
    }
  }

  private void stream(Chat chat, int count) throws InterruptedException {
    try (MessageStream stream = chat.stream()) {
      for (int i = 0; i < count; i++) {
        tokens.acquire();
        stream.token(token(i));
      }
    }
  }

  private void burst(Chat chat, int count) {
    try (MessageStream stream = chat.stream()) {
      for (int i = 0; i < count; i++) {
        stream.token(token(i));
      }
    }
    bursts.incrementAndGet();
  }

  private static void steps(Chat chat) {
    try (var step = chat.step(StepType.TOOL, "search")) {
      step.input("{\"q\":1}");
      step.output("found");
    }
    var kept = chat.send("draft");
    kept.update("final");
    chat.send("gone").remove();
  }

  static String token(int number) {
    return number + "\u00e9\ud83d\ude00 ";
  }

  /** Returns the text that so many tokens add up to. */
  static String text(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(token(i));
    }
    return text.toString();
  }
}
