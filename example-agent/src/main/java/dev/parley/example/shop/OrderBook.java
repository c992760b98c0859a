package dev.parley.example.shop;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers the orders of all chats. Safe for use by multiple threads, as chats run side by side. */
final class OrderBook implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OrderBook.class);

  private final AtomicInteger orders = new AtomicInteger();

  /** Takes an order and returns its number. */
  int order(String product) {
    int number = orders.incrementAndGet();
    LOG.info("order {}: {}", number, product);
    return number;
  }

  /** Says at the end how business was. */
  @Override
  public void close() {
    LOG.info("the shop closes after {} orders", orders);
  }
}
