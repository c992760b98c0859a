import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Select;
import dev.parley.message.Message;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  enum Base {
    ICE,
    WATER
  }

  record Taste(
      @Select({"ice", "water"}) // here
          Base base) {}

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste;
  }
}
