import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(services = ShopAgent.ShopServices.class) // here
class ShopAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }

  static class ShopServices {}
}
