import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Switch;
import dev.parley.message.Message;

@Agent
class BarAgent {

  @SuppressWarnings("PLY309")
  record Taste(@Switch boolean sweet) {}

  @OnMessage
  String mix(Message message, Taste taste) { // here
    return message.content() + " with " + taste;
  }
}
