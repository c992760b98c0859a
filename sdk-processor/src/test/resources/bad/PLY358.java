import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Starters;
import dev.parley.message.Message;
import dev.parley.offer.Starter;

@Agent
class KioskAgent {

  @Starters
  static Starter starters() { // here
    return new Starter("Say hi", "Hi!");
  }

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
