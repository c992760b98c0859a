package dev.parley.setting;

import static dev.parley.setting.NumberType.DECIMAL;
import static dev.parley.setting.NumberType.DOUBLE;
import static dev.parley.setting.NumberType.INT;
import static dev.parley.setting.NumberType.LONG;
import static dev.parley.setting.Widget.checkbox;
import static dev.parley.setting.Widget.choice;
import static dev.parley.setting.Widget.date;
import static dev.parley.setting.Widget.dates;
import static dev.parley.setting.Widget.multiSelect;
import static dev.parley.setting.Widget.numberInput;
import static dev.parley.setting.Widget.radio;
import static dev.parley.setting.Widget.select;
import static dev.parley.setting.Widget.slider;
import static dev.parley.setting.Widget.tags;
import static dev.parley.setting.Widget.textInput;
import static dev.parley.setting.Widget.toggle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WidgetsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

  private enum Model {
    FAST,
    DEEP_THOUGHT,
    OTHER {
      @Override
      public String toString() {
        return "Something else";
      }
    }
  }

  private record Stay(LocalDate first, LocalDate last) {}

  static Stream<Arguments> fitting() {
    return Stream.of(
        arguments(slider(DOUBLE, 0, 1), 0.5, 0.5),
        arguments(slider(DOUBLE, 0, 1), 1, 1.0),
        arguments(slider(DOUBLE, 0, 1).by(0.1), 0.1 + 0.2, 0.3),
        arguments(slider(DOUBLE, 0, 1).by(0.3), 1, 1.0),
        arguments(slider(INT, 1, 10), 7.0, 7),
        arguments(slider(LONG, -5, 5), -5, -5L),
        arguments(slider(DECIMAL, -1, 1).by(0.25), -0.25, new BigDecimal("-0.25")),
        arguments(select("fast", "deep"), "deep", "deep"),
        arguments(select(Model.values()), "DEEP_THOUGHT", Model.DEEP_THOUGHT),
        arguments(radio("fast", "deep"), "fast", "fast"),
        arguments(radio(Model.values()), "OTHER", Model.OTHER),
        arguments(multiSelect("a", "b", "c"), List.of("c", "a", "c"), List.of("c", "a")),
        arguments(multiSelect("a", "b", "c"), null, List.of()),
        arguments(multiSelect(Model.values()), List.of("FAST"), List.of(Model.FAST)),
        arguments(toggle(), true, true),
        arguments(checkbox(), false, false),
        arguments(textInput(), "Zed", "Zed"),
        arguments(textInput(), null, ""),
        arguments(numberInput(INT), "12", 12),
        arguments(numberInput(INT), " -3.0 ", -3),
        arguments(numberInput(INT), 2147483647, 2147483647),
        arguments(numberInput(LONG), "9007199254740993", 9007199254740993L),
        arguments(numberInput(LONG), new BigInteger("12"), 12L),
        arguments(numberInput(DOUBLE), "1e3", 1000.0),
        arguments(numberInput(DECIMAL), "0.10", new BigDecimal("0.10")),
        arguments(tags(), List.of("x", "y"), List.of("x", "y")),
        arguments(tags(), null, List.of()),
        arguments(date(), "2026-11-23", MONDAY),
        arguments(dates(), List.of("2026-11-23", "2026-11-27"), List.of(MONDAY, FRIDAY)),
        arguments(dates(Stay::new), List.of("2026-11-23", "2026-11-23"), new Stay(MONDAY, MONDAY)));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void aValueThatFitsIsAsTheRecordHasIt(Widget<?> widget, @Nullable Object value, Object read)
      throws UnfitValueException {
    assertThat(widget.read(value)).isEqualTo(read);
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        arguments(slider(DOUBLE, 0, 1), 1.1, "must be at most 1"),
        arguments(slider(DOUBLE, 0, 1), -0.5, "must be at least 0"),
        arguments(slider(DOUBLE, 0, 1), true, "must be a number"),
        arguments(slider(DOUBLE, 0, 1), null, "must be a number"),
        arguments(slider(DOUBLE, 0, 1), Double.NaN, "must be a number"),
        arguments(slider(DOUBLE, -1, 1), "1e-999999999", "must be a number"),
        arguments(slider(DOUBLE, 0, 1).by(0.1), 0.25, "goes from 0 in steps of 0.1"),
        arguments(slider(INT, 1, 10), 7.5, "goes from 1 in steps of 1"),
        arguments(select("fast", "deep"), "slow", "must be one of fast, deep"),
        arguments(select("fast", "deep"), null, "must be one of fast, deep"),
        arguments(select("fast", "deep"), 1, "must be one of fast, deep"),
        arguments(
            select(Model.values()), "fast", "must be one of Fast, Deep thought, Something else"),
        arguments(
            radio(List.of(choice("a", "Apple"), choice("b"))), "Apple", "must be one of Apple, b"),
        arguments(multiSelect("a", "b"), List.of("a", "z"), "must be one of a, b"),
        arguments(multiSelect("a", "b"), "a", "must be a list of texts"),
        arguments(multiSelect("a", "b"), List.of(1), "must be a list of texts"),
        arguments(toggle(), "true", "must be on or off"),
        arguments(toggle(), null, "must be on or off"),
        arguments(checkbox(), 1, "must be ticked or not"),
        arguments(textInput(), 5, "must be a text"),
        arguments(numberInput(INT), "twelve", "must be a whole number"),
        arguments(numberInput(INT), "", "must be a whole number"),
        arguments(numberInput(INT), null, "must be a whole number"),
        arguments(numberInput(INT), "1.5", "must be a whole number"),
        arguments(numberInput(INT), "1e999999999", "must be a whole number"),
        arguments(numberInput(INT), "3000000000", "must be at most 2147483647"),
        arguments(numberInput(LONG), "1e19", "must be at most 9223372036854775807"),
        arguments(numberInput(DOUBLE), "1" + "0".repeat(100), "must be a number"),
        arguments(numberInput(DOUBLE).atLeast(0.5), "0.4", "must be at least 0.5"),
        arguments(numberInput(DOUBLE).atMost(100), 101, "must be at most 100"),
        arguments(tags(), "x", "must be a list of texts"),
        arguments(tags(), Arrays.asList("x", null), "must be a list of texts"),
        arguments(date(), "tomorrow", "must be a date"),
        arguments(date(), "2026-02-30", "must be a date"),
        arguments(date(), "2026-11-23T25:00:00Z", "must be a date"),
        arguments(date(), null, "must be a date"),
        arguments(date().from("2026-11-24"), "2026-11-23", "must not be before 2026-11-24"),
        arguments(date().to("2026-11-24"), "2026-11-25", "must not be after 2026-11-24"),
        arguments(dates(), List.of("2026-11-23"), "must be a first and a last date"),
        arguments(dates(), "2026-11-23", "must be a first and a last date"),
        arguments(dates(), List.of("2026-11-27", "2026-11-23"), "must not end before it begins"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void aValueThatDoesNotFitIsRefusedByItsRule(
      Widget<?> widget, @Nullable Object value, String rule) {
    assertThatThrownBy(() -> widget.read(value))
        .isInstanceOf(UnfitValueException.class)
        .hasMessage(rule);
  }

  static Stream<Arguments> midnights() {
    return Stream.of(
        arguments("Honolulu", "2026-11-23T10:00:00.000Z"),
        arguments("New York", "2026-11-23T05:00:00.000Z"),
        arguments("London", "2026-11-23T00:00:00.000Z"),
        arguments("Berlin", "2026-11-22T23:00:00.000Z"),
        arguments("Kolkata", "2026-11-22T18:30:00.000Z"),
        arguments("Tokyo", "2026-11-22T15:00:00.000Z"),
        arguments("Auckland", "2026-11-22T11:00:00.000Z"),
        arguments("Berlin, as its clock has it", "2026-11-23T00:00:00.000+01:00"));
  }

  @ParameterizedTest
  @MethodSource("midnights")
  void aDayThatBeginsSomewhereIsTheDayThatWasChosen(String place, String midnight)
      throws UnfitValueException {
    assertThat(date().read(midnight)).as(place).isEqualTo(MONDAY);
  }

  static Stream<Arguments> beginnings() {
    return Stream.of(
        arguments(slider(INT, 2, 9), 2.0),
        arguments(slider(DOUBLE, 0, 1).initially(0.5), 0.5),
        arguments(select("fast", "deep"), "fast"),
        arguments(select("fast", "deep").initially("deep"), "deep"),
        arguments(select("fast", "deep").initiallyNone(), null),
        arguments(radio(Model.values()).initially(Model.OTHER), "OTHER"),
        arguments(radio("a").initiallyNone(), null),
        arguments(multiSelect("a", "b"), List.of()),
        arguments(multiSelect("a", "b").initially("b"), List.of("b")),
        arguments(toggle(), false),
        arguments(toggle().initiallyOn(), true),
        arguments(checkbox().initiallyTicked(), true),
        arguments(textInput(), ""),
        arguments(textInput().withLines().placeholder("name").initially("Zed"), "Zed"),
        arguments(numberInput(INT), null),
        arguments(numberInput(INT).placeholder("how many").initially(3), new BigDecimal("3")),
        arguments(tags().initially("x"), List.of("x")),
        arguments(date(), null),
        arguments(date().initially("2026-11-23"), "2026-11-23"),
        arguments(
            dates().shownAs("PPP").placeholder("when").initially("2026-11-23", "2026-11-27"),
            List.of("2026-11-23", "2026-11-27")));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void aWidgetBeginsWithItsInitialValue(Widget<?> widget, @Nullable Object initial) {
    assertThat(widget.initialValue()).isEqualTo(initial);
  }

  @Test
  void aSliderHasAtLeastAHundredStepsOrWholeOnes() {
    assertThat(slider(DOUBLE, 0, 1).step()).isEqualTo(0.01);
    assertThat(slider(DOUBLE, 0, 2).step()).isEqualTo(0.01);
    assertThat(slider(DOUBLE, -50, 50).step()).isEqualTo(1);
    assertThat(slider(INT, 0, 1000).step()).isEqualTo(1);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> slider(DOUBLE, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> slider(DOUBLE, 0, 1).by(0));
    assertThatIllegalArgumentException().isThrownBy(() -> slider(DOUBLE, 0, 1).by(2));
    assertThatIllegalArgumentException().isThrownBy(() -> slider(DOUBLE, 0, 1).initially(2));
    assertThatIllegalArgumentException().isThrownBy(() -> select("a", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> select(List.<Choice<String>>of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> select("fast", "deep").initially("slow"))
        .withMessage("'slow' is not among the choices fast, deep");
  }
}
