import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class HashingAgent {

  private record Hash(int bits) {}

  @OnMessage
  String answer(Message message) {
    return hash(message.content()).toString();
  }

  @Blocking
  Hash hash(String text) { // here
    return new Hash(text.hashCode());
  }
}
