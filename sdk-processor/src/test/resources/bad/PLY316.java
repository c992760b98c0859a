import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Slider;
import dev.parley.message.Message;

@Agent(settings = BarAgent.Taste.class)
class BarAgent {

  record Taste(
      @Slider(min = 0, max = 10, step = 0.5) // here
          int spoons) {}

  @OnMessage
  String mix(Message message, Taste taste) {
    return message.content() + " with " + taste;
  }
}
