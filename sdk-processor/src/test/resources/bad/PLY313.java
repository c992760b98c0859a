import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Switch;
import dev.parley.annotations.Tab;
import dev.parley.message.Message;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  record Taste(
      @Tab("Taste") @Switch boolean sweet,
      @Switch boolean iced) {} // here

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste;
  }
}
