package dev.parley.example.shop;

import dev.parley.agent.App;
import java.io.IOException;
import java.nio.file.Path;

/** What the shop has once, for all its chats. */
final class ShopServices {

  private final Catalogue catalogue;
  private final OrderBook orders;

  /** Opens the shop; if that fails, the application does not start, and says why. */
  ShopServices(App app) throws IOException {
    String file = app.option("catalogue");
    this.catalogue = file.isEmpty() ? Catalogue.ofFruits() : Catalogue.read(Path.of(file));
    this.orders = app.keep(new OrderBook()); // closed when the application stops
  }

  Catalogue catalogue() {
    return catalogue;
  }

  OrderBook orders() {
    return orders;
  }
}
