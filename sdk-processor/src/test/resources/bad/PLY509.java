import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.util.ArrayList;
import java.util.List;

@Agent(services = ShopAgent.ShopServices.class)
class ShopAgent {

  private final Catalogue catalogue;

  ShopAgent(List<Catalogue> catalogues) { // here
    this.catalogue = catalogues.getFirst();
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

    ArrayList<Catalogue> catalogues() {
      return new ArrayList<>();
    }
  }
}
