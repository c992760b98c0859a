import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(
    profiles = {
      @Agent.Profile(name = "clerk", isDefault = true),
      @Agent.Profile(
          name = "critic",
          isDefault = true) // here
    })
class KioskAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
