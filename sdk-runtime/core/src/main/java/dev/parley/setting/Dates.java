package dev.parley.setting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON-like dates. */
final class Dates {

  /** What to add to a midnight somewhere on earth, told in UTC, to be within the day it began. */
  private static final int HOURS_AHEAD = 13;

  private Dates() {}

  static List<LocalDate> two(@Nullable Object value) throws UnfitValueException {
    if (value instanceof List<?> both && both.size() == 2) {
      return List.of(one(both.getFirst()), one(both.getLast()));
    }
    throw new UnfitValueException("must be a first and a last date");
  }

  static LocalDate one(@Nullable Object value) throws UnfitValueException {
    try {
      if (value instanceof String text) {
        return text.indexOf('T') < 0 ? LocalDate.parse(text) : chosen(OffsetDateTime.parse(text));
      }
    } catch (DateTimeException e) {
      // No date, as said below.
    }
    throw new UnfitValueException("must be a date");
  }

  /**
   * Returns the date that a person has clicked. A page tells the moment at which that day begins
   * where the person is, but in UTC: the evening before in Berlin, some hour of the morning in
   * Boston. Day and night part the time zones from Hawaii to New Zealand unambiguously.
   */
  private static LocalDate chosen(OffsetDateTime midnight) {
    return midnight.getOffset().equals(ZoneOffset.UTC)
        ? midnight.plusHours(HOURS_AHEAD).toLocalDate()
        : midnight.toLocalDate();
  }
}
