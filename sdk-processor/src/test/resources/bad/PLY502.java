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

    private final Catalogue catalogue = new Catalogue("EUR");

    private Catalogue catalogue() { // here
      return catalogue;
    }
  }
}
