package dev.parley.json;

import java.math.BigDecimal;

/** A number that others must not be beyond. */
record Limit(BigDecimal number, boolean inclusive) {

  boolean isAbove(BigDecimal other) {
    int order = other.compareTo(number);
    return order < 0 || (order == 0 && !inclusive);
  }

  boolean isBelow(BigDecimal other) {
    int order = other.compareTo(number);
    return order > 0 || (order == 0 && !inclusive);
  }

  String asLow() {
    return (inclusive ? "at least " : "more than ") + number;
  }

  String asHigh() {
    return (inclusive ? "at most " : "less than ") + number;
  }
}
