import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Switch;
import dev.parley.message.Message;

@Agent
class BarAgent {

  record Taste(@Switch boolean sweet) {} // here

  @OnMessage
  String mix(Message message) {
    return message.content();
  }
}
