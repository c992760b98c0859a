import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  private final String prefix;

  EchoAgent(String prefix) { // here
    this.prefix = prefix;
  }

  @OnMessage
  String answer(Message message) {
    return prefix + message.content();
  }
}
