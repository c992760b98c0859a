import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

class EchoAgent {

  @OnMessage
  String answer(Message message) { // here
    return message.content();
  }
}
