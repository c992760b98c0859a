package demo.market;

import dev.parley.agent.App;
import dev.parley.annotations.Agent;
import dev.parley.annotations.AppOption;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import java.util.List;
import java.util.Map;

/** Sells what is in its catalogue. */
@Agent(
    description = "Ask me what things cost.",
    options = @AppOption(name = "currency", defaultValue = "EUR"),
    services = MarketAgent.Services.class)
final class MarketAgent {

  private final Catalogue catalogue;

  MarketAgent(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @OnChatStart
  String welcome(List<Offer> offers) {
    return "Today: " + offers;
  }

  @OnMessage
  void answer(Chat chat, Message message, Map<String, Offer> sold, Services services) {
    sold.put(message.content(), new Offer(message.content(), catalogue.price(message.content())));
    chat.send(services.catalogue().toString());
  }

  /** What there is to buy. */
  record Catalogue(String currency) {

    long price(String name) {
      return name.length();
    }
  }

  /** Something at a price. */
  record Offer(String name, long price) {}

  /** What the shop has for all its chats. */
  static final class Services implements AutoCloseable {

    private final Catalogue catalogue;
    private final Map<String, Offer> sold = new java.util.concurrent.ConcurrentHashMap<>();

    Services(App app) throws java.io.IOException {
      catalogue = new Catalogue(app.option("currency"));
    }

    Catalogue catalogue() {
      return catalogue;
    }

    List<Offer> offers() {
      return List.of();
    }

    List<String> names() {
      return List.of();
    }

    Map<String, Offer> sold() {
      return sold;
    }

    @Override
    public void close() {
      sold.clear();
    }
  }
}
