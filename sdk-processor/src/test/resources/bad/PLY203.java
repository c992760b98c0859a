import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class HashingAgent {

  @OnMessage
  String answer(Message message) {
    return toString() + message.content();
  }

  @Blocking
  @Override
  public String toString() { // here
    return "a long story";
  }
}
