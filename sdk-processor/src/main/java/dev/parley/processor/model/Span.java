package dev.parley.processor.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A length of time, as its author wrote it.
 *
 * @param amount how many
 * @param unit of what
 */
public record Span(long amount, Unit unit) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  /** What a length of time is counted in. */
  public enum Unit {
    /** Thousandths of a second. */
    MILLISECONDS("ms", "ofMillis"),
    /** Seconds. */
    SECONDS("s", "ofSeconds"),
    /** Minutes. */
    MINUTES("m", "ofMinutes"),
    /** Hours. */
    HOURS("h", "ofHours");

    private final String symbol;
    private final String factory;

    Unit(String symbol, String factory) {
      this.symbol = symbol;
      this.factory = factory;
    }

    /** Returns what stands behind the amount. */
    public String symbol() {
      return symbol;
    }

    /** Returns the method of {@code Duration} that counts in this unit. */
    public String factory() {
      return factory;
    }
  }

  /** Reads a text such as {@code 30s}; nothing if it is none. */
  public static Optional<Span> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Stream.of(Unit.values())
            .filter(unit -> unit.symbol().equals(matcher.group(2)))
            .map(unit -> new Span(Long.parseLong(matcher.group(1)), unit))
            .findFirst()
        : Optional.empty();
  }

  /** Returns the text that {@link #parse} reads. */
  public String text() {
    return amount + unit.symbol();
  }
}
