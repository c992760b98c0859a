import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    Catalogue catalogue() throws IOException { // here
      return new Catalogue(Files.readString(Path.of("currency")));
    }
  }
}
