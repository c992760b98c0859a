import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Switch;
import dev.parley.message.Message;

class Bar {

  private record Taste(@Switch boolean sweet) {}

  @Agent(settings = Taste.class) // here
  static class BarAgent {

    @OnMessage
    String mix(Message message, Taste taste) {
      return message.content() + " with " + taste;
    }
  }
}
