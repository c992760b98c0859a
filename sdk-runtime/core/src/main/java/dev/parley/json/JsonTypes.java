package dev.parley.json;

import dev.parley.json.AbsentType.Holder;
import dev.parley.json.NumberType.Kind;
import dev.parley.json.ParsedType.Form;
import dev.parley.json.RecordType.Content;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link JsonType}s are made of; meant to be imported statically. */
public final class JsonTypes {

  /** Any text. */
  public static final TextType TEXT = new TextType();

  /** True or false. */
  public static final JsonType<Boolean> FLAG = new FlagType("");

  /** A whole number that fits into a byte. */
  public static final NumberType<Byte> BYTE =
      whole(Limits.of(Byte.MIN_VALUE, Byte.MAX_VALUE), BigDecimal::byteValueExact);

  /** A whole number that fits into a short. */
  public static final NumberType<Short> SHORT =
      whole(Limits.of(Short.MIN_VALUE, Short.MAX_VALUE), BigDecimal::shortValueExact);

  /** A whole number that fits into an int. */
  public static final NumberType<Integer> INTEGER =
      whole(Limits.of(Integer.MIN_VALUE, Integer.MAX_VALUE), BigDecimal::intValueExact);

  /** A whole number that fits into a long. */
  public static final NumberType<Long> LONG =
      whole(Limits.of(Long.MIN_VALUE, Long.MAX_VALUE), BigDecimal::longValueExact);

  /** A whole number of up to 1,000 digits: a sender must not choose how much memory it takes. */
  public static final NumberType<BigInteger> BIG_INTEGER =
      whole(
          Limits.of(new BigDecimal("-1E+1000"), new BigDecimal("1E+1000")),
          BigDecimal::toBigIntegerExact);

  /** A number, as near as a float comes. */
  public static final NumberType<Float> FLOAT =
      fraction(Limits.of(-Float.MAX_VALUE, Float.MAX_VALUE), BigDecimal::floatValue);

  /** A number, as near as a double comes. */
  public static final NumberType<Double> DOUBLE =
      fraction(Limits.of(-Double.MAX_VALUE, Double.MAX_VALUE), BigDecimal::doubleValue);

  /** A number, exactly. */
  public static final NumberType<BigDecimal> DECIMAL = fraction(Limits.NONE, Function.identity());

  /** A text of one {@code char}. */
  public static final JsonType<Character> CHARACTER =
      new ParsedType<>(
          new Form<>("one character", Map.of("minLength", 1, "maxLength", 1), JsonTypes::only));

  /** A date. */
  public static final JsonType<LocalDate> DATE =
      formatted("date", "a date such as 2026-01-31", LocalDate::parse);

  /** A point in time. */
  public static final JsonType<Instant> INSTANT =
      formatted("date-time", "a time such as 2026-01-31T12:30:00Z", Instant::parse);

  /** A length of time. */
  public static final JsonType<Duration> DURATION =
      formatted("duration", "a duration such as PT1H30M", Duration::parse);

  /** A UUID. */
  public static final JsonType<java.util.UUID> UUID =
      formatted("uuid", "a UUID such as 123e4567-e89b-42d3-a456-426614174000", JsonTypes::uuid);

  /** A URI. */
  public static final JsonType<java.net.URI> URI =
      formatted("uri-reference", "a URI such as https://example.com", java.net.URI::create);

  /** Anything: a tree of maps, lists, text, numbers, booleans and null. */
  public static final JsonType<@Nullable Object> ANY = new AnyType("");

  private JsonTypes() {}

  /** Returns the type of lists of a type. */
  public static <E extends @Nullable Object> ListType<E> listOf(JsonType<E> items) {
    return new ListType<>(items);
  }

  /** Returns the type of sets of a type, which keep the order they are given in. */
  public static <E extends @Nullable Object> SetType<E> setOf(JsonType<E> items) {
    return new SetType<>(items);
  }

  /** Returns the type of maps from text to a type. */
  public static <V extends @Nullable Object> MapType<V> mapOf(JsonType<V> values) {
    return new MapType<>(values);
  }

  /** Returns the type of what may be missing: null, or a property that is left out. */
  public static <V> JsonType<Optional<V>> optional(JsonType<V> type) {
    return new AbsentType<>(
        type, new Holder<>(Optional.empty(), Optional::of, value -> value.orElse(null)));
  }

  /** Returns the type of what may be null: null, or a property that is left out. */
  public static <V> JsonType<@Nullable V> nullable(JsonType<V> type) {
    return new AbsentType<>(type, new Holder<V, @Nullable V>(null, value -> value, value -> value));
  }

  /** Returns the type of an enum, given its {@code values()}; its constants go by their names. */
  @SafeVarargs
  public static <E extends Enum<E>> JsonType<E> enumOf(E... constants) {
    var all = new ArrayList<E>(constants.length);
    for (E constant : constants) {
      all.add(constant);
    }
    return new EnumType<>(all);
  }

  /**
   * Returns the type of a record.
   *
   * @param name what it is called in schemas
   * @param description adds the components and returns what makes a record of them; asked when the
   *     type is first used, so that types can mention one another whatever their order
   */
  public static <R> JsonType<R> record(String name, Function<Fields<R>, Maker<R>> description) {
    return new RecordType<>(
        name,
        () -> {
          var fields = new Fields<R>();
          Maker<R> maker = description.apply(fields);
          return new Content<>(fields.entries(), maker);
        });
  }

  /** Returns the type of objects that have certain properties, read into their values. */
  public static JsonType<Values> valuesOf(String name, Fields<Values> fields) {
    var content = new Content<>(fields.entries(), (Maker<Values>) in -> in);
    return new RecordType<>(name, () -> content);
  }

  /**
   * Returns the type of an interface whose values are of several kinds; an object's property {@code
   * type} tells its kind.
   *
   * @param name what it is called in schemas
   */
  @SafeVarargs
  public static <S> JsonType<S> oneOf(String name, Variant<? extends S>... variants) {
    var all = new ArrayList<Variant<? extends S>>(variants.length);
    for (Variant<? extends S> variant : variants) {
      all.add(variant);
    }
    return new OneOfType<>(name, all);
  }

  /**
   * Returns the type of an interface whose values are of several kinds, with a description.
   *
   * @param name what it is called in schemas
   */
  @SafeVarargs
  public static <S> JsonType<S> oneOf(
      String name, String description, Variant<? extends S>... variants) {
    var all = new ArrayList<Variant<? extends S>>(variants.length);
    for (Variant<? extends S> variant : variants) {
      all.add(variant);
    }
    return new OneOfType<S>(name, all).describedAs(description);
  }

  /**
   * Returns one of the kinds of an interface's values.
   *
   * @param name what the property {@code type} says for it
   * @param type its type; one of {@link #record}
   * @throws IllegalArgumentException if the type is not one of a record
   */
  public static <V> Variant<V> variant(String name, Class<V> javaType, JsonType<V> type) {
    if (type instanceof RecordType<V> object) {
      return new Variant<>(name, javaType, object);
    }
    throw new IllegalArgumentException(name + " is no record");
  }

  private static <N extends Number> NumberType<N> whole(
      Limits range, Function<BigDecimal, N> convert) {
    return new NumberType<>(new Kind<>("a whole number", true, range, convert));
  }

  private static <N extends Number> NumberType<N> fraction(
      Limits range, Function<BigDecimal, N> convert) {
    return new NumberType<>(new Kind<>("a number", false, range, convert));
  }

  private static <T> JsonType<T> formatted(String format, String noun, Function<String, T> parse) {
    return new ParsedType<>(new Form<>(noun, Map.of("format", format), parse));
  }

  private static char only(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("not one character");
    }
    return text.charAt(0);
  }

  /** {@link java.util.UUID#fromString} takes less than a whole one. */
  private static java.util.UUID uuid(String text) {
    java.util.UUID uuid = java.util.UUID.fromString(text);
    if (text.length() != uuid.toString().length()) {
      throw new IllegalArgumentException("not a whole UUID");
    }
    return uuid;
  }
}
