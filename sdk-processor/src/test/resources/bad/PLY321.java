import dev.parley.annotations.Agent;
import dev.parley.annotations.NumberInput;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  record Taste(
      @NumberInput // here
          int spoons) {}

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste;
  }
}
