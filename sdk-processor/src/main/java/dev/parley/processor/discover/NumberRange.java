package dev.parley.processor.discover;

import dev.parley.processor.model.ValueType.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers that several constraints leave. */
final class NumberRange {

  private Optional<End> low = Optional.empty();
  private Optional<End> high = Optional.empty();

  void raise(BigDecimal number, boolean inclusive) {
    var end = new End(number, inclusive);
    if (low.isEmpty() || end.isStricter(low.get(), number.compareTo(low.get().number()))) {
      low = Optional.of(end);
    }
  }

  void lower(BigDecimal number, boolean inclusive) {
    var end = new End(number, inclusive);
    if (high.isEmpty() || end.isStricter(high.get(), high.get().number().compareTo(number))) {
      high = Optional.of(end);
    }
  }

  boolean isEmpty() {
    if (low.isEmpty() || high.isEmpty()) {
      return false;
    }
    int order = low.get().number().compareTo(high.get().number());
    return order > 0 || (order == 0 && !(low.get().inclusive() && high.get().inclusive()));
  }

  String low() {
    return low.map(end -> (end.inclusive() ? "at least " : "more than ") + end.number()).orElse("");
  }

  String high() {
    return high.map(end -> (end.inclusive() ? "at most " : "less than ") + end.number()).orElse("");
  }

  List<Bound> bounds() {
    return Stream.concat(
            low.stream().map(end -> end.bound("atLeast", "moreThan")),
            high.stream().map(end -> end.bound("atMost", "lessThan")))
        .toList();
  }

  private record End(BigDecimal number, boolean inclusive) {

    boolean isStricter(End other, int order) {
      return order > 0 || (order == 0 && !inclusive && other.inclusive());
    }

    Bound bound(String closed, String open) {
      return new Bound.OfNumber(inclusive ? closed : open, number);
    }
  }
}
