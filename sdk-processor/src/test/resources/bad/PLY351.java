import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    starters = {
      @Agent.Starter(label = "Say hi", message = "Hi!"),
      @Agent.Starter(
          label = "Say hi", // here
          message = "Hello!")
    })
class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
