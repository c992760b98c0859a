import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.time.Clock;

@Agent(services = ShopAgent.ShopServices.class) // here
class ShopAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }

  class ShopServices {

    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
