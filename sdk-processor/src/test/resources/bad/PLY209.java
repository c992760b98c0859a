import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.util.concurrent.CompletableFuture;

@Agent
class PaintingAgent {

  @OnMessage
  CompletableFuture<String> answer(Message message, PaintingAgentAsync async) {
    return async.paint(message.content());
  }

  @Blocking(timeout = "0s") // here
  String paint(String prompt) {
    return "a picture of " + prompt;
  }
}
