package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.SettingProblem.DATES_REVERSED;
import static dev.parley.processor.diagnostic.SettingProblem.DATE_COUNT;
import static dev.parley.processor.diagnostic.SettingProblem.DATE_FORM;
import static dev.parley.processor.diagnostic.SettingProblem.INITIAL_OUTSIDE;
import static dev.parley.processor.diagnostic.SettingProblem.RANGE_EMPTY;

import dev.parley.processor.model.ValueShape;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/** Rules about the dates of a calendar. */
final class DateRules {

  private final WidgetRules widget;
  private final boolean range;
  private boolean wrong;

  DateRules(WidgetRules widget, ValueShape shape) {
    this.widget = widget;
    this.range = shape != ValueShape.DATE;
  }

  void check() {
    Optional<LocalDate> min = date("min");
    Optional<LocalDate> max = date("max");
    List<LocalDate> initial = initial();
    if (wrong) {
      return; // what follows compares them
    }
    if (min.isPresent() && max.isPresent() && max.get().isBefore(min.get())) {
      widget.findIn("max", RANGE_EMPTY, widget.name(), min.get(), max.get());
      return;
    }
    checkInitial(initial, min, max);
    widget.checkNotEmpty("calendar");
  }

  private Optional<LocalDate> date(String element) {
    return widget.mark().given(element).flatMap(value -> date(value, element));
  }

  private Optional<LocalDate> date(AnnotationValue value, String element) {
    String text = value.getValue().toString();
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      wrong = true;
      widget.find(value, DATE_FORM, widget.name(), text, element);
      return Optional.empty();
    }
  }

  private List<LocalDate> initial() {
    var dates = new ArrayList<LocalDate>();
    for (AnnotationValue value : widget.mark().items("initial")) {
      date(value, "initial").ifPresent(dates::add);
    }
    return dates;
  }

  private void checkInitial(
      List<LocalDate> dates, Optional<LocalDate> min, Optional<LocalDate> max) {
    if (widget.mark().given("initial").isEmpty()) {
      return;
    }
    if (dates.size() != (range ? 2 : 1)) {
      widget.findIn(
          "initial",
          DATE_COUNT,
          widget.name(),
          range ? "a first and a last date" : "one date",
          dates.size() == 1 ? "one" : Integer.toString(dates.size()),
          range ? "both" : "one");
      return;
    }
    if (dates.getLast().isBefore(dates.getFirst())) {
      widget.findIn("initial", DATES_REVERSED, widget.name(), dates.getFirst(), dates.getLast());
    }
    for (int i = 0; i < dates.size(); i++) {
      LocalDate date = dates.get(i);
      AnnotationValue value = widget.mark().items("initial").get(i);
      if (min.filter(date::isBefore).isPresent()) {
        reportOutside(value, date, "before", min.get());
      } else if (max.filter(date::isAfter).isPresent()) {
        reportOutside(value, date, "after", max.get());
      }
    }
  }

  private void reportOutside(AnnotationValue value, LocalDate date, String where, LocalDate end) {
    String not = where.equals("before") ? "from " + end + " on" : "up to " + end;
    widget.find(value, INITIAL_OUTSIDE, widget.name(), date, not);
  }
}
