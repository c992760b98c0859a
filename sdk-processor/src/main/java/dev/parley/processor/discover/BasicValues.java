package dev.parley.processor.discover;

import static java.util.Map.entry;

import dev.parley.processor.discover.Constraints.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** The Java types that the runtime knows as JSON. */
final class BasicValues {

  /** What to take instead of a type that nobody has to be told more about. */
  static final String CHOICES =
      "use any of: String, boolean, numbers, LocalDate, Instant, Duration, UUID, URI, an enum, a"
          + " record, a sealed interface of records, or a List, Set, Optional or Map<String, …> of"
          + " these";

  private static final Map<String, Basic> KNOWN =
      Map.ofEntries(
          entry("boolean", new Basic("FLAG", Subject.OTHER)),
          entry("byte", new Basic("BYTE", Subject.NUMBER)),
          entry("short", new Basic("SHORT", Subject.NUMBER)),
          entry("int", new Basic("INTEGER", Subject.NUMBER)),
          entry("long", new Basic("LONG", Subject.NUMBER)),
          entry("float", new Basic("FLOAT", Subject.NUMBER)),
          entry("double", new Basic("DOUBLE", Subject.NUMBER)),
          entry("char", new Basic("CHARACTER", Subject.OTHER)),
          entry("java.lang.String", new Basic("TEXT", Subject.TEXT)),
          entry("java.lang.Object", new Basic("ANY", Subject.OTHER)),
          entry("java.math.BigInteger", new Basic("BIG_INTEGER", Subject.NUMBER)),
          entry("java.math.BigDecimal", new Basic("DECIMAL", Subject.NUMBER)),
          entry("java.time.LocalDate", new Basic("DATE", Subject.OTHER)),
          entry("java.time.Instant", new Basic("INSTANT", Subject.OTHER)),
          entry("java.time.Duration", new Basic("DURATION", Subject.OTHER)),
          entry("java.util.UUID", new Basic("UUID", Subject.OTHER)),
          entry("java.net.URI", new Basic("URI", Subject.OTHER)));

  private static final Map<String, String> BOXES =
      Map.of(
          "java.lang.Boolean", "boolean",
          "java.lang.Byte", "byte",
          "java.lang.Short", "short",
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Float", "float",
          "java.lang.Double", "double",
          "java.lang.Character", "char");

  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          entry("java.util.Collection", "use List"),
          entry("java.lang.Iterable", "use List"),
          entry("java.util.stream.Stream", "use List"),
          entry("java.util.ArrayList", "use List"),
          entry("java.util.HashSet", "use Set"),
          entry("java.util.HashMap", "use Map"),
          entry("java.util.OptionalInt", "use Optional<Integer>"),
          entry("java.util.OptionalLong", "use Optional<Long>"),
          entry("java.util.OptionalDouble", "use Optional<Double>"),
          entry("java.lang.CharSequence", "use String"),
          entry("java.lang.Number", "use BigDecimal, or the number's own type"),
          entry("java.util.Date", "use Instant, or LocalDate"),
          entry("java.time.LocalDateTime", "use Instant, or LocalDate"),
          entry("java.time.OffsetDateTime", "use Instant"),
          entry("java.time.ZonedDateTime", "use Instant"),
          entry("java.net.URL", "use URI"));

  private BasicValues() {}

  /** Returns the runtime's type for the qualified name of a Java type. */
  static Optional<Basic> find(String name) {
    return Optional.ofNullable(KNOWN.get(BOXES.getOrDefault(name, name)));
  }

  /** Returns the runtime's type for a primitive type. */
  static Optional<Basic> find(TypeMirror primitive) {
    return find(primitive.getKind().name().toLowerCase(Locale.ROOT));
  }

  /** Returns what to write instead of a type that the runtime does not know. */
  static String instead(String name) {
    return INSTEAD.getOrDefault(name, CHOICES);
  }

  /**
   * A Java type that the runtime knows.
   *
   * @param constant the runtime's constant
   * @param subject what constraints of it are about
   */
  record Basic(String constant, Subject subject) {}
}
