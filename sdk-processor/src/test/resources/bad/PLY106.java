import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  @OnMessage
  static String answer(Message message) { // here
    return message.content();
  }
}
