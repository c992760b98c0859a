package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.SettingProblem.INITIAL_OFF_STEP;
import static dev.parley.processor.diagnostic.SettingProblem.INITIAL_OUTSIDE;
import static dev.parley.processor.diagnostic.SettingProblem.NUMBER_BEYOND_TYPE;
import static dev.parley.processor.diagnostic.SettingProblem.NUMBER_INFINITE;
import static dev.parley.processor.diagnostic.SettingProblem.NUMBER_NOT_WHOLE;
import static dev.parley.processor.diagnostic.SettingProblem.RANGE_EMPTY;
import static dev.parley.processor.diagnostic.SettingProblem.STEP_UNFIT;

import dev.parley.processor.model.ValueShape;
import dev.parley.processor.model.WidgetKind;
import java.math.BigDecimal;
import java.util.List;

/** Rules about the numbers of a slider or of a field for a number. */
final class NumberRules {

  private static final double NEARLY = 1e-6;

  private final WidgetRules widget;
  private final ValueShape shape;
  private final double min;
  private final double max;

  NumberRules(WidgetRules widget, ValueShape shape) {
    this.widget = widget;
    this.shape = shape;
    this.min = widget.mark().decimal("min");
    this.max = widget.mark().decimal("max");
  }

  void check() {
    if (!areNumbersOfTheType() || !isRange()) {
      return; // what follows compares them
    }
    if (widget.kind() == WidgetKind.SLIDER) {
      boolean fits = doesStepFit();
      checkInitial(fits);
    } else {
      checkInitial(false);
      widget.checkNotEmpty("field");
    }
  }

  private boolean areNumbersOfTheType() {
    boolean right = true;
    for (String element : List.of("min", "max", "step", "initial")) {
      right &= widget.mark().given(element).isEmpty() || isNumberOfTheType(element);
    }
    return right;
  }

  private boolean isNumberOfTheType(String element) {
    double number = widget.mark().decimal(element);
    if (!Double.isFinite(number)) {
      widget.findIn(element, NUMBER_INFINITE, widget.name(), text(number), element);
      return false;
    }
    if (shape.isWhole() && number != Math.rint(number)) {
      widget.findIn(
          element, NUMBER_NOT_WHOLE, widget.name(), widget.typeInWords(), element, text(number));
      return false;
    }
    double most = shape == ValueShape.INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
    if (shape.isWhole() && Math.abs(number) > most) {
      String bounds =
          shape == ValueShape.INT
              ? "-2147483648 and 2147483647"
              : "-9223372036854775808 and 9223372036854775807";
      widget.findIn(
          element,
          NUMBER_BEYOND_TYPE,
          widget.name(),
          widget.typeInWords(),
          element,
          text(number),
          bounds,
          shape == ValueShape.INT ? "a long" : "a BigDecimal");
      return false;
    }
    return true;
  }

  private boolean isRange() {
    boolean isRange = widget.kind() == WidgetKind.SLIDER ? min < max : min <= max;
    if (!isRange) {
      widget.findIn("max", RANGE_EMPTY, widget.name(), text(min), text(max));
    }
    return isRange;
  }

  private boolean doesStepFit() {
    double step = widget.mark().decimal("step");
    if (widget.mark().given("step").isEmpty()) {
      return false; // the runtime finds one that fits
    }
    double steps = (max - min) / step;
    if (step > 0 && steps > 1 - NEARLY && isWhole(steps)) {
      return true;
    }
    String way =
        step > 0 && step < max - min
            ? "use a step that does, such as " + text((max - min) / Math.rint(steps))
            : "use a number between 0 and " + text(max - min);
    widget.findIn("step", STEP_UNFIT, widget.name(), text(min), text(max), text(step), way);
    return false;
  }

  private void checkInitial(boolean stepFits) {
    if (widget.mark().given("initial").isEmpty()) {
      return;
    }
    double initial = widget.mark().decimal("initial");
    if (initial < min || initial > max) {
      String bounds = bounds();
      widget.findIn("initial", INITIAL_OUTSIDE, widget.name(), text(initial), bounds);
    } else if (stepFits) {
      double step = widget.mark().decimal("step");
      double steps = (initial - min) / step;
      if (!isWhole(steps)) {
        widget.findIn(
            "initial",
            INITIAL_OFF_STEP,
            widget.name(),
            text(initial),
            text(step),
            text(min),
            text(nearest(steps, step)));
      }
    }
  }

  private String bounds() {
    if (Double.isInfinite(max)) {
      return "at least " + text(min);
    }
    return Double.isInfinite(min)
        ? "at most " + text(max)
        : "between %s and %s".formatted(text(min), text(max));
  }

  private double nearest(double steps, double step) {
    BigDecimal nearest =
        BigDecimal.valueOf(step)
            .multiply(BigDecimal.valueOf(Math.rint(steps)))
            .add(BigDecimal.valueOf(min));
    return nearest.doubleValue();
  }

  private static boolean isWhole(double steps) {
    return Math.abs(steps - Math.rint(steps)) < NEARLY;
  }

  private static String text(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
