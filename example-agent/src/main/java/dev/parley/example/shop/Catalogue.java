package dev.parley.example.shop;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there is to buy.
 *
 * @param prices the prices by product
 */
record Catalogue(Map<String, BigDecimal> prices) {

  /** Keeps the products in the order of their names. */
  Catalogue {
    prices = new TreeMap<>(prices);
  }

  /** Returns a few fruits, for those who have no catalogue of their own. */
  static Catalogue ofFruits() {
    return new Catalogue(Map.of("apple", new BigDecimal("0.30"), "melon", new BigDecimal("2.50")));
  }

  /** Reads a file whose lines are such as {@code apple 0.30}. */
  static Catalogue read(Path file) throws IOException {
    var prices = new TreeMap<String, BigDecimal>();
    for (String line : Files.readAllLines(file)) {
      int space = line.lastIndexOf(' ');
      if (space < 0) {
        throw new IOException(file + " has a line without a price: " + line);
      }
      prices.put(line.substring(0, space).strip(), new BigDecimal(line.substring(space + 1)));
    }
    return new Catalogue(prices);
  }

  /** Returns the price of a product, if there is such a product. */
  Optional<BigDecimal> price(String product) {
    return Optional.ofNullable(prices.get(product));
  }
}
