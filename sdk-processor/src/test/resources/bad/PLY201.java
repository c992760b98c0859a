import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class HashingAgent {

  @OnMessage
  String answer(Message message) {
    return hash(message.content());
  }

  @Blocking
  private String hash(String text) { // here
    return Integer.toHexString(text.hashCode());
  }
}
