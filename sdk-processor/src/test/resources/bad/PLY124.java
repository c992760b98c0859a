import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  private EchoAgent() {} // here

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
