package dev.parley.example.showcase;

import static dev.parley.blocking.RunSync.runSync;

import dev.parley.chat.Chat;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Work that takes its time, beside other people's. */
final class Waiting {
  private final ShowcaseAgentAsync async;

  Waiting(ShowcaseAgentAsync async) {
    this.async = async;
  }

  List<Command> commands(Chat chat) {
    return List.of(
        new Command("long", arguments -> sleep(chat, arguments.milliseconds())),
        new Command("blocking", arguments -> block(chat, arguments.number(0))),
        new Command("cpu", arguments -> compute(chat, arguments.number(0))),
        new Command(
            "parallel", arguments -> parallel(chat, arguments.number(0), arguments.number(1))));
  }

  private static void sleep(Chat chat, long milliseconds) throws InterruptedException {
    chat.send("long begins");
    Thread.sleep(milliseconds);
    chat.send("long done");
  }

  private void block(Chat chat, int milliseconds) {
    async.block(milliseconds).join();
    chat.send("done");
  }

  private void compute(Chat chat, int milliseconds) {
    async.compute(milliseconds).join();
    chat.send("done");
  }

  private static void parallel(Chat chat, int tasks, int milliseconds) throws Exception {
    long start = System.nanoTime();
    var forked = Stream.generate(() -> chat.fork(() -> slept(milliseconds))).limit(tasks).toList();
    runSync(CompletableFuture.allOf(forked.toArray(CompletableFuture[]::new)));
    long elapsed = Duration.ofNanos(System.nanoTime() - start).toMillis();
    chat.send("parallel %d in %d ms".formatted(tasks, elapsed));
  }

  private static int slept(int milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
    return milliseconds;
  }

  /** Uses that much of the calling thread's processor time, unless it is interrupted. */
  static void burn(int milliseconds) throws InterruptedException {
    var threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + Duration.ofMillis(milliseconds).toNanos();
    while (threads.getCurrentThreadCpuTime() < end) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped while computing");
      }
    }
  }
}
