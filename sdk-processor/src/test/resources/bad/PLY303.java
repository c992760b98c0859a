import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Switch;
import dev.parley.message.Message;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  record Taste<T>(@Switch boolean sweet) {} // here

  @OnMessage
  String mix(Message message) {
    return message.content();
  }
}
