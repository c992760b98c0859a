import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    starterCategories =
        @Agent.StarterCategory(
            label = "Greetings",
            starters = {})) // here
class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
