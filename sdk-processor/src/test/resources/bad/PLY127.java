import dev.parley.annotations.Agent;
import dev.parley.message.Message;

@Agent
class EchoAgent { // here

  String answer(Message message) {
    return message.content();
  }
}
