package dev.parley.setting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of number that a setting can have.
 *
 * @param <T> the type
 */
public final class NumberType<T extends Number> {

  /** Whole numbers as {@code int} holds them. */
  public static final NumberType<Integer> INT =
      new NumberType<>(Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact);

  /** Whole numbers as {@code long} holds them. */
  public static final NumberType<Long> LONG =
      new NumberType<>(Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact);

  /** Numbers as {@code double} holds them. */
  public static final NumberType<Double> DOUBLE =
      new NumberType<>(false, BigDecimal.valueOf(Double.MAX_VALUE), BigDecimal::doubleValue);

  /** Numbers of any precision. */
  public static final NumberType<BigDecimal> DECIMAL =
      new NumberType<>(false, BigDecimal.valueOf(Double.MAX_VALUE), Function.identity());

  /** A longer text is no number that anybody means, and would take long to read. */
  private static final int LONGEST_TEXT = 100;

  /** What is further from one than a double can be takes longer still. */
  private static final int MOST_ZEROS = 400;

  private final boolean whole;
  private final BigDecimal least;
  private final BigDecimal greatest;
  private final Function<BigDecimal, T> reader;

  private NumberType(long least, long greatest, Function<BigDecimal, T> reader) {
    this.whole = true;
    this.least = BigDecimal.valueOf(least);
    this.greatest = BigDecimal.valueOf(greatest);
    this.reader = reader;
  }

  private NumberType(boolean whole, BigDecimal greatest, Function<BigDecimal, T> reader) {
    this.whole = whole;
    this.least = greatest.negate();
    this.greatest = greatest;
    this.reader = reader;
  }

  /** Tells whether there is nothing between two neighbouring whole numbers. */
  public boolean isWhole() {
    return whole;
  }

  /** Returns the number as this type has it. */
  T of(BigDecimal number) throws UnfitValueException {
    requireBetween(least, greatest, number);
    if (whole && number.stripTrailingZeros().scale() > 0) {
      throw new UnfitValueException("must be a whole number");
    }
    return reader.apply(number);
  }

  /** Returns a JSON-like number, or a text that is one. */
  BigDecimal number(@Nullable Object value) throws UnfitValueException {
    try {
      BigDecimal number = parse(value);
      if (Math.abs((long) number.scale()) <= MOST_ZEROS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // No number, as said below.
    }
    throw new UnfitValueException(whole ? "must be a whole number" : "must be a number");
  }

  private static BigDecimal parse(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> number;
      case BigInteger number -> new BigDecimal(number);
      case Number number -> new BigDecimal(number.toString());
      case String text when text.length() <= LONGEST_TEXT -> new BigDecimal(text.strip());
      case null, default -> throw new NumberFormatException("no number");
    };
  }

  static void requireBetween(BigDecimal min, BigDecimal max, BigDecimal number)
      throws UnfitValueException {
    if (number.compareTo(min) < 0) {
      throw new UnfitValueException("must be at least " + text(min));
    }
    if (number.compareTo(max) > 0) {
      throw new UnfitValueException("must be at most " + text(max));
    }
  }

  /** Returns a number as people write it: no point where none is needed. */
  static BigDecimal plain(double number) {
    BigDecimal bare = BigDecimal.valueOf(number).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  static String text(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return Math.abs(bare.scale()) > 30 ? bare.toString() : bare.toPlainString();
  }
}
