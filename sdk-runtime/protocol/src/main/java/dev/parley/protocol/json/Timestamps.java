package dev.parley.protocol.json;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/**
 * How the wire spells points in time: ISO-8601 in UTC with a trailing {@code Z} and microseconds,
 * which are missing when they are zero.
 */
public final class Timestamps {

  private static final int NANOS_PER_MICRO = 1_000;

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssX").withZone(UTC);

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(UTC);

  private Timestamps() {}

  /** Returns the spelling of a point in time; what is finer than a microsecond is cut off. */
  public static String write(Instant time) {
    boolean whole = time.get(ChronoField.NANO_OF_SECOND) < NANOS_PER_MICRO;
    return (whole ? SECONDS : MICROSECONDS).format(time);
  }
}
