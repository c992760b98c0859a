import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  @OnMessage
  <T> String answer(Message message) { // here
    return message.content();
  }
}
