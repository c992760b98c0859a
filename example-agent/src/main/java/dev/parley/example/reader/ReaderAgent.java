package dev.parley.example.reader;

import dev.parley.annotations.Agent;
import dev.parley.annotations.AppOption;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.element.Element;
import dev.parley.message.Message;
import dev.parley.step.StepType;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives as much to read as it is told to, and says when that was all. */
@Agent(
    description = "I give you as much to read as you say: try “rich 500 20” or “table 10000”.",
    options =
        @AppOption(
            name = "messages",
            description = "how many messages each chat begins with",
            defaultValue = "0"))
public class ReaderAgent {
  private static final Pattern WISH =
      Pattern.compile("(rich|messages|letters|steps|table) (\\d{1,7})(?: (\\d{1,5}))?");
  private static final String DONE = "`done`";

  private final Reading reading = new Reading();

  @OnChatStart
  void begin(Chat chat) {
    int count = Integer.parseInt(chat.option("messages"));
    if (count > 0) {
      messages(chat, count);
      chat.send(DONE);
    }
  }

  @OnMessage
  void answer(Message message, Chat chat) throws InterruptedException {
    Matcher wish = WISH.matcher(message.content());
    if (!wish.matches()) {
      chat.send(reading.text());
      return;
    }
    int count = Integer.parseInt(wish.group(2));
    switch (wish.group(1)) {
      case "rich" -> stream(chat, count, wish.group(3) == null ? 0 : Long.parseLong(wish.group(3)));
      case "messages" -> messages(chat, count);
      case "letters" -> chat.send(reading.letters(count));
      case "steps" -> steps(chat, count);
      default -> table(chat, count);
    }
    chat.send(DONE);
  }

  private void messages(Chat chat, int count) {
    for (int number = 0; number < count; number++) {
      chat.send(reading.text());
    }
  }

  /** Each token is due at a moment of its own: what the one before it took makes none late. */
  private void stream(Chat chat, int tokens, long pause) throws InterruptedException {
    long begun = System.nanoTime();
    try (var out = chat.stream()) {
      for (int token = 0; token < tokens; token++) {
        long due = begun + Duration.ofMillis(token * pause).toNanos();
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        out.token(reading.token(token));
      }
    }
  }

  /** Steps that stand open, each with what went in and what came out. */
  private void steps(Chat chat, int count) {
    for (int number = 0; number < count; number++) {
      try (var step = chat.step(StepType.TOOL, "Read " + number)) {
        step.unfold(false);
        step.input("{\"page\": " + number + "}");
        step.output(reading.text());
      }
    }
  }

  private static void table(Chat chat, int rows) {
    chat.send(Message.of("Sort it as you like.").with(Element.table("legs", Reading.legs(rows))));
  }
}
