package dev.parley.example.bench;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does as much work as it is told to, and nothing else: for those who measure. */
@Agent(description = "I stream, wait or compute as much as you say.")
public class BenchAgent {
  private static final Pattern TASK = Pattern.compile("(stream|sleep|blocking|cpu) (\\d{1,9})");

  @OnMessage
  void answer(Message message, Chat chat, BenchAgentAsync async) throws InterruptedException {
    Matcher task = TASK.matcher(message.content());
    if (!task.matches()) {
      chat.send("Received: " + message.content());
      return;
    }
    int amount = Integer.parseInt(task.group(2));
    switch (task.group(1)) {
      case "stream" -> stream(chat, amount);
      case "sleep" -> Thread.sleep(amount);
      case "blocking" -> async.block(amount).join();
      default -> async.compute(amount).join();
    }
    if (!task.group(1).equals("stream")) {
      chat.send("done");
    }
  }

  private static void stream(Chat chat, int tokens) {
    try (var out = chat.stream()) {
      for (int token = 0; token < tokens; token++) {
        out.token("tok" + token + " ");
      }
    }
  }

  /** Holds its thread without computing. */
  @Blocking
  void block(int milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
  }

  /** Uses that much of its thread's processor time. */
  @Blocking
  void compute(int milliseconds) throws InterruptedException {
    var threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + Duration.ofMillis(milliseconds).toNanos();
    while (threads.getCurrentThreadCpuTime() < end) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped while computing");
      }
    }
  }
}
