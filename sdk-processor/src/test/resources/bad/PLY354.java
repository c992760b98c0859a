import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    modes =
        @Agent.Mode(
            id = "model",
            options = {})) // here
class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
