import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.util.concurrent.CompletableFuture;

@Agent
class PaintingAgent {

  @OnMessage
  String answer(Message message, PaintingAgentAsync async) {
    return async.paint(message.content()).join().join();
  }

  @Blocking
  CompletableFuture<String> paint(String prompt) { // here
    return CompletableFuture.supplyAsync(() -> "a picture of " + prompt);
  }
}
