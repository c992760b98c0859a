package dev.parley.setting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to choose a date from, or a first and a last one.
 *
 * @param range whether two dates are chosen
 * @param binding makes the value of the dates
 * @param initial the dates at first; empty for none
 * @param min the first date that can be chosen; null for any
 * @param max the last date that can be chosen; null for any
 * @param format how dates are shown, as date-fns spells it; empty for the page's own way
 * @param placeholder what is shown while no date is chosen; may be empty
 * @param <T> what the dates make
 */
public record DatePicker<T>(
    boolean range,
    Function<List<LocalDate>, T> binding,
    List<LocalDate> initial,
    @Nullable LocalDate min,
    @Nullable LocalDate max,
    String format,
    String placeholder)
    implements Widget<T> {

  /** Copies the dates. */
  public DatePicker {
    initial = List.copyOf(initial);
  }

  static <T> DatePicker<T> of(boolean range, Function<List<LocalDate>, T> binding) {
    return new DatePicker<>(range, binding, List.of(), null, null, "", "");
  }

  /** Returns this calendar with dates of the form {@code 2026-11-23} at first. */
  public DatePicker<T> initially(String... dates) {
    List<LocalDate> all = Stream.of(dates).map(LocalDate::parse).toList();
    return new DatePicker<>(range, binding, all, min, max, format, placeholder);
  }

  /** Returns this calendar for dates from this one on. */
  public DatePicker<T> from(String min) {
    LocalDate first = LocalDate.parse(min);
    return new DatePicker<>(range, binding, initial, first, max, format, placeholder);
  }

  /** Returns this calendar for dates up to this one. */
  public DatePicker<T> to(String max) {
    LocalDate last = LocalDate.parse(max);
    return new DatePicker<>(range, binding, initial, min, last, format, placeholder);
  }

  /** Returns this calendar with dates shown in another form. */
  public DatePicker<T> shownAs(String format) {
    return new DatePicker<>(range, binding, initial, min, max, format, placeholder);
  }

  /** Returns this calendar with something to show while no date is chosen. */
  public DatePicker<T> placeholder(String placeholder) {
    return new DatePicker<>(range, binding, initial, min, max, format, placeholder);
  }

  @Override
  public @Nullable Object initialValue() {
    if (initial.isEmpty()) {
      return null;
    }
    List<String> dates = initial.stream().map(LocalDate::toString).toList();
    return range ? dates : dates.getFirst();
  }

  /** Returns the value of a date, or of a list of two. */
  @Override
  public T read(@Nullable Object value) throws UnfitValueException {
    List<LocalDate> dates = range ? Dates.two(value) : List.of(Dates.one(value));
    for (LocalDate date : dates) {
      if (min != null && date.isBefore(min)) {
        throw new UnfitValueException("must not be before " + min);
      }
      if (max != null && date.isAfter(max)) {
        throw new UnfitValueException("must not be after " + max);
      }
    }
    if (dates.getLast().isBefore(dates.getFirst())) {
      throw new UnfitValueException("must not end before it begins");
    }
    return binding.apply(dates);
  }
}
