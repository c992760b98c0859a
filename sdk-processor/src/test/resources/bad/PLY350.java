import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    starters =
        @Agent.Starter(
            label = " ", // here
            message = "Hi!"))
class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
