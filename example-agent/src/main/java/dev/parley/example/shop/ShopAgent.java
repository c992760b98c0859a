package dev.parley.example.shop;

import dev.parley.annotations.Agent;
import dev.parley.annotations.AppOption;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.math.BigDecimal;
import java.util.Optional;

/** Sells what is in the catalogue. Its fields are the chat's own; its services are everybody's. */
@Agent(
    description = "I sell fruit.",
    options =
        @AppOption(
            name = "catalogue",
            description = "A file with what there is to buy, and its price"),
    services = ShopServices.class)
final class ShopAgent {

  private final Catalogue catalogue;
  private BigDecimal sum = BigDecimal.ZERO;

  ShopAgent(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @OnChatStart
  String welcome() {
    return "What may it be? We have: " + String.join(", ", catalogue.prices().keySet()) + ".";
  }

  @OnMessage
  String sell(Message message, OrderBook orders) {
    String product = message.content().strip();
    Optional<BigDecimal> price = catalogue.price(product);
    if (price.isEmpty()) {
      return "We have no " + product + ".";
    }
    sum = sum.add(price.get());
    int number = orders.order(product);
    return "Order %d: %s for %s. Together that is %s.".formatted(number, product, price.get(), sum);
  }
}
