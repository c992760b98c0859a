package dev.parley.example.work;

import static java.util.Objects.requireNonNull;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works in every manner there is, as it is told to. */
@Agent(pools = @Agent.Pool(name = "own", threads = 1))
final class WorkAgent {

  private final WorkAgentAsync async = WorkAgentAsync.of(this);
  private final WorkAgentSteps steps = WorkAgentSteps.of(this);

  @OnMessage
  @Step(name = "Work")
  String answer(Message message) throws Exception {
    return switch (message.content()) {
      case "shapes" -> shapes();
      case "failure" -> failure();
      case "steps" -> steps.read("a", 2) + async.hash("b").join();
      case "slow" -> async.slow().join();
      default -> steps.read("nothing", 0);
    };
  }

  private String shapes() {
    return String.join(
        " ",
        async.sum(1, 2, 3).join().toString(),
        async.first(List.of("x", "y")).join(),
        async.find("z").join().orElse("none"),
        String.valueOf(async.perhaps(null).join()),
        async.hash("h").join());
  }

  private String failure() throws InterruptedException {
    try {
      return async.read("nothing", 0).get();
    } catch (ExecutionException e) {
      return requireNonNull(e.getCause()).getClass().getSimpleName()
          + ": "
          + e.getCause().getMessage();
    }
  }

  @Blocking
  int sum(int... numbers) {
    return IntStream.of(numbers).sum();
  }

  @Blocking(queue = 5)
  <T extends Comparable<T>> T first(List<? extends T> items) {
    return items.getFirst();
  }

  @Blocking
  Optional<String> find(String text) {
    return Optional.of(text).filter(each -> each.length() > 1);
  }

  @Blocking
  @Nullable String perhaps(@Nullable String text) {
    return text;
  }

  @Blocking(pool = "own", timeout = "30s")
  @Step(type = Step.Type.UNDEFINED)
  static String hash(String text) {
    return Thread.currentThread().getName().startsWith("parley-own-") ? text : "wrong thread";
  }

  @Blocking
  @Step(type = Step.Type.RETRIEVAL, input = "path")
  String read(String path, int times) throws IOException, InterruptedException {
    if (times == 0) {
      throw new IOException("there is no " + path);
    }
    return path.repeat(times);
  }

  @Blocking(timeout = "50ms")
  String slow() throws InterruptedException {
    TimeUnit.SECONDS.sleep(20);
    return "late";
  }
}
