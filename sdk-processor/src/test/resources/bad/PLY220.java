import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.util.concurrent.CompletableFuture;

@Agent(pools = @Agent.Pool(name = "Big GPU", threads = 2)) // here
class PaintingAgent {

  @OnMessage
  CompletableFuture<String> answer(Message message, PaintingAgentAsync async) {
    return async.paint(message.content());
  }

  @Blocking(pool = "Big GPU")
  String paint(String prompt) {
    return "a picture of " + prompt;
  }
}
