import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.time.Clock;

class Shop {

  @Agent(services = ShopServices.class) // here
  static class ShopAgent {

    @OnMessage
    String answer(Message message) {
      return message.content();
    }
  }

  private static class ShopServices {

    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
