package dev.parley.processor.validate;

import dev.parley.processor.model.Span;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses what length of time somebody meant to write. */
final class Timeouts {

  private static final Pattern PART =
      Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*(\\p{Alpha}*)\\s*");

  private Timeouts() {}

  /** Returns the way out for a text that is no length of time. */
  static String suggestion(String text) {
    return guess(text.strip().toLowerCase(Locale.ROOT))
        .map(span -> "'" + span.text() + "'")
        .orElse("a number and ms, s, m or h, such as '500ms' or '30s'");
  }

  private static Optional<Span> guess(String text) {
    long millis = text.startsWith("p") ? ofIso(text) : ofParts(text);
    if (millis <= 0) {
      return Optional.empty();
    }
    if (millis % 1000 != 0) {
      return Span.parse(millis + "ms");
    }
    return Span.parse(millis % 60_000 == 0 ? millis / 60_000 + "m" : millis / 1000 + "s");
  }

  private static long ofIso(String text) {
    try {
      return Duration.parse(text).toMillis();
    } catch (DateTimeParseException | ArithmeticException e) {
      return 0;
    }
  }

  /** Adds up what is written one after the other, such as 1m30s; a bare number counts seconds. */
  private static long ofParts(String text) {
    Matcher part = PART.matcher(text);
    double millis = 0;
    int end = 0;
    while (part.find() && part.start() == end) {
      millis += Double.parseDouble(part.group(1).replace(',', '.')) * unit(part.group(2));
      end = part.end();
    }
    return end == text.length() && Double.isFinite(millis) ? Math.round(millis) : 0;
  }

  private static double unit(String name) {
    return switch (name) {
      case "ms", "msec", "msecs", "milli", "millis", "millisecond", "milliseconds" -> 1;
      case "", "s", "sec", "secs", "second", "seconds" -> 1000;
      case "m", "min", "mins", "minute", "minutes" -> 60_000;
      case "h", "hr", "hrs", "hour", "hours" -> 3_600_000;
      default -> Double.NaN;
    };
  }
}
