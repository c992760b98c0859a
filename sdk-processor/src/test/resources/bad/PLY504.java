import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(services = ShopAgent.ShopServices.class)
class ShopAgent {

  private final Catalogue catalogue;

  ShopAgent(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @OnMessage
  String answer(Message message) {
    return catalogue.price(message.content());
  }

  record Catalogue(String currency) {

    String price(String name) {
      return name.length() + currency;
    }
  }

  static class ShopServices {

    static Catalogue catalogue() { // here
      return new Catalogue("EUR");
    }
  }
}
