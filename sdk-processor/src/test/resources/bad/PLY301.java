import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(settings = BarAgent.Taste.class) // here
class BarAgent {

  static class Taste {
    boolean sweet;
  }

  @OnMessage
  String mix(Message message) {
    return message.content();
  }
}
