package dev.parley.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number, with bounds.
 *
 * @param <N> the Java type
 */
public final class NumberType<N extends Number> extends JsonType<N> {

  private final Kind<N> kind;
  private final Limits limits;

  private NumberType(String description, Kind<N> kind, Limits limits) {
    super(description);
    this.kind = kind;
    this.limits = limits;
  }

  NumberType(Kind<N> kind) {
    this("", kind, Limits.NONE);
  }

  @Override
  public NumberType<N> describedAs(String description) {
    return new NumberType<>(description, kind, limits);
  }

  /** Returns this type for numbers that are no less than another. */
  public NumberType<N> atLeast(Number number) {
    return with(limits.from(new Limit(decimal(number), true)));
  }

  /** Returns this type for numbers that are no more than another. */
  public NumberType<N> atMost(Number number) {
    return with(limits.to(new Limit(decimal(number), true)));
  }

  /** Returns this type for numbers that are more than another. */
  public NumberType<N> moreThan(Number number) {
    return with(limits.from(new Limit(decimal(number), false)));
  }

  /** Returns this type for numbers that are less than another. */
  public NumberType<N> lessThan(Number number) {
    return with(limits.to(new Limit(decimal(number), false)));
  }

  private NumberType<N> with(Limits limits) {
    return new NumberType<>(description(), kind, limits);
  }

  @Override
  public Object writeTree(N value) {
    return value;
  }

  @Override
  N from(@Nullable Object tree, Place place) {
    if (!(tree instanceof Number given) || !isFinite(given)) {
      place.reportMismatch(tree, kind.noun());
      return nothing();
    }
    BigDecimal number = decimal(given);
    if (kind.whole() && number.stripTrailingZeros().scale() > 0) {
      place.reportMismatch(tree, kind.noun());
      return nothing();
    }
    String wish = limits.missed(number);
    String wanted = wish.isEmpty() ? kind.range().missed(number) : wish;
    if (!wanted.isEmpty()) {
      place.reportMismatch(tree, wanted);
      return nothing();
    }
    return kind.convert().apply(number);
  }

  @Override
  void addKeywords(Map<String, @Nullable Object> schema, SchemaWriter writer) {
    schema.put("type", kind.whole() ? "integer" : "number");
    limits.addKeywords(schema);
  }

  private static boolean isFinite(Number number) {
    return !(number instanceof Double || number instanceof Float)
        || Double.isFinite(number.doubleValue());
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  /**
   * What numbers a Java type can hold.
   *
   * @param noun what they are called
   * @param whole whether they have no fractions
   * @param range the least and the greatest
   * @param convert makes one
   */
  record Kind<N extends Number>(
      String noun, boolean whole, Limits range, Function<BigDecimal, N> convert) {}
}
