package dev.parley.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between which limits a number must be. */
record Limits(Optional<Limit> low, Optional<Limit> high) {

  static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

  Limits {
    if (low.isPresent() && high.isPresent()) {
      int order = low.get().number().compareTo(high.get().number());
      boolean open = !low.get().inclusive() || !high.get().inclusive();
      if (order > 0 || (order == 0 && open)) {
        throw new IllegalArgumentException(
            "no number is %s and %s".formatted(low.get().asLow(), high.get().asHigh()));
      }
    }
  }

  static Limits of(Number low, Number high) {
    return NONE.from(new Limit(new BigDecimal(low.toString()), true))
        .to(new Limit(new BigDecimal(high.toString()), true));
  }

  Limits from(Limit limit) {
    return new Limits(Optional.of(limit), high);
  }

  Limits to(Limit limit) {
    return new Limits(low, Optional.of(limit));
  }

  /** Returns what a number should be to be inside; empty if it is. */
  String missed(BigDecimal number) {
    if (low.isPresent() && low.get().isAbove(number)) {
      return low.get().asLow();
    }
    return high.isPresent() && high.get().isBelow(number) ? high.get().asHigh() : "";
  }

  void addKeywords(Map<String, @Nullable Object> schema) {
    low.ifPresent(
        limit -> schema.put(limit.inclusive() ? "minimum" : "exclusiveMinimum", limit.number()));
    high.ifPresent(
        limit -> schema.put(limit.inclusive() ? "maximum" : "exclusiveMaximum", limit.number()));
  }
}
