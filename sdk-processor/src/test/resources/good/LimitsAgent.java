package demo.limits;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import dev.parley.message.Message;
import java.util.concurrent.CompletableFuture;

/** Paints on two graphics cards, for as long as people are patient. */
@Agent(
    pools = {
      @Agent.Pool(name = "gpu", threads = 2),
      @Agent.Pool(name = "licence", threads = 1, queue = 5)
    })
public class LimitsAgent {

  private static final String PATIENCE = "2m";

  @Blocking(pool = "licence", timeout = "500ms", queue = 5)
  @OnMessage
  String answer(Message message) {
    return message.content();
  }

  @Blocking(timeout = PATIENCE)
  @OnStop
  void forget() {}

  /** Paints a picture. */
  @Blocking(pool = "gpu", timeout = "30s", queue = 10)
  String paint(String prompt) {
    return "a picture of " + prompt;
  }

  @Blocking(queue = 3)
  static <T> T frame(T picture, int... sizes) {
    return picture;
  }

  @Blocking(queue = 2)
  String frame(String picture) {
    return picture;
  }

  @Blocking(pool = "licence")
  void archive(CompletableFuture<String> picture) {}
}
