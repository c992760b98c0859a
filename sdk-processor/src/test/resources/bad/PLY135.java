import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(userKeys = "model key") // here
class ModelAgent {

  @OnMessage
  String answer(Message message) {
    return "You said: " + message.content();
  }
}
