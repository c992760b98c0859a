import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  @OnMessage
  String answer(Message message) throws Throwable { // here
    return message.content();
  }
}
