import dev.parley.annotations.Agent;
import dev.parley.annotations.AppOption;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    options = {
      @AppOption(name = "model"),
      @AppOption(name = "model", defaultValue = "small") // here
    })
class EchoAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
