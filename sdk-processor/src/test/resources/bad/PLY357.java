import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    starters = @Agent.Starter(label = "Say hi", message = "Hi!"), // here
    starterCategories =
        @Agent.StarterCategory(
            label = "Pets",
            starters = @Agent.Starter(label = "Find cats", message = "cats")))
class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
