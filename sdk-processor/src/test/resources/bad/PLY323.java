import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Select;
import dev.parley.message.Message;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  record Taste(
      @Select({
            "ice",
            "ice=On the rocks" // here
          })
          String base) {}

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste;
  }
}
