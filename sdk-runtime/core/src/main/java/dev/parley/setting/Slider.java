package dev.parley.setting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A slider over a range of numbers.
 *
 * @param type the type of the number
 * @param min the lower end
 * @param max the upper end
 * @param step how far it is from one number to the next
 * @param initial the number at first
 * @param <T> the type of the number
 */
public record Slider<T extends Number>(
    NumberType<T> type, double min, double max, double step, double initial) implements Widget<T> {

  private static final int STEPS = 100;
  private static final MathContext PRECISION = MathContext.DECIMAL64;

  /** How far from a step a number may be, in steps: a browser counts in binary fractions. */
  private static final BigDecimal NEARLY = new BigDecimal("0.000001");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when they make no range with the initial number in it
   */
  public Slider {
    if (!(min < max && step > 0 && step <= max - min && min <= initial && initial <= max)) {
      throw new IllegalArgumentException(
          "a slider from %s to %s by %s cannot begin at %s".formatted(min, max, step, initial));
    }
  }

  /** Makes a slider of whole numbers, or of a hundred steps or a few more. */
  static <T extends Number> Slider<T> over(NumberType<T> type, double min, double max) {
    double step = type.isWhole() ? 1 : Math.pow(10, Math.floor(Math.log10((max - min) / STEPS)));
    return new Slider<>(type, min, max, step, min);
  }

  /** Returns this slider with another step. */
  public Slider<T> by(double step) {
    return new Slider<>(type, min, max, step, initial);
  }

  /** Returns this slider with another number at first. */
  public Slider<T> initially(double initial) {
    return new Slider<>(type, min, max, step, initial);
  }

  @Override
  public Object initialValue() {
    return initial;
  }

  @Override
  public T read(@Nullable Object value) throws UnfitValueException {
    BigDecimal number = type.number(value);
    BigDecimal upper = BigDecimal.valueOf(max);
    NumberType.requireBetween(BigDecimal.valueOf(min), upper, number);
    return type.of(number.compareTo(upper) == 0 ? upper : onStep(number));
  }

  /** Returns the step that a number is on, but for what binary fractions take from it. */
  private BigDecimal onStep(BigDecimal number) throws UnfitValueException {
    BigDecimal lower = BigDecimal.valueOf(min);
    BigDecimal width = BigDecimal.valueOf(step);
    BigDecimal steps = number.subtract(lower).divide(width, PRECISION);
    BigDecimal nearest = steps.setScale(0, RoundingMode.HALF_EVEN);
    if (steps.subtract(nearest).abs().compareTo(NEARLY) > 0) {
      throw new UnfitValueException(
          "goes from %s in steps of %s".formatted(NumberType.text(lower), NumberType.text(width)));
    }
    return lower.add(nearest.multiply(width));
  }
}
