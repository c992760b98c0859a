import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Tool;
import dev.parley.message.Message;
import dev.parley.tool.ToolBox;

@Agent(services = ShopAgent.ShopServices.class)
class ShopAgent {

  @OnMessage
  String answer(Message message, ToolBox tools) {
    return "I have " + tools.all().size() + " tools.";
  }

  @Tool(description = "Tells the price of a product.")
  String price(
      String name,
      Catalogue catalogue) { // here
    return catalogue.price(name);
  }

  record Catalogue(String currency) {

    String price(String name) {
      return name.length() + currency;
    }
  }

  static class ShopServices {

    Catalogue catalogue() {
      return new Catalogue("EUR");
    }
  }
}
