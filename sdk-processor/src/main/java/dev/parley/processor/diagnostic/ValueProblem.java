package dev.parley.processor.diagnostic;

import static dev.parley.processor.diagnostic.Notice.error;
import static dev.parley.processor.diagnostic.Notice.warning;

/**
 * Mistakes in what is to be JSON: what tools and actions take and give. Their ids are
 * PLY420–PLY444.
 */
public enum ValueProblem implements Problem {
  /** A type that JSON has no form for. */
  VALUE_TYPE(error("PLY420", "%1$s, and JSON has no form for %2$s", "%3$s")),
  /** A class of the author's that is no record. */
  VALUE_CLASS(
      error(
          "PLY421",
          "%1$s, and %2$s is a class, whose content nobody declares",
          "make %2$s a record")),
  /** An interface that is not sealed. */
  VALUE_INTERFACE(
      error(
          "PLY422",
          "%1$s, and anything can be a %2$s, as it is not sealed",
          "make %2$s sealed, with records for its kinds")),
  /** A map whose keys are not text. */
  VALUE_KEY(
      error(
          "PLY423",
          "%1$s, and the keys of JSON's objects are text, not %2$s",
          "use a Map<String, …>")),
  /** A type argument that is missing or unknown. */
  VALUE_ARGUMENT(
      error("PLY424", "%1$s, which leaves open %2$s", "write out the type, such as List<String>")),
  /** An optional or null inside of an optional. */
  VALUE_OPTIONAL(
      error(
          "PLY425",
          "%1$s, and JSON knows only one way to be missing",
          "use a single Optional, or a single @Nullable")),
  /** A type that generated code cannot use. */
  VALUE_HIDDEN(error("PLY426", "%1$s, and %2$s is %3$s, so generated code cannot use it", "%4$s")),
  /** A kind of a sealed interface that is no record. */
  KIND_NOT_A_RECORD(
      error(
          "PLY427",
          "%1$s is %2$s, and only records can be kinds of %3$s as JSON",
          "make %1$s a record")),
  /** A component of a kind that is called type. */
  KIND_COMPONENT(
      error(
          "PLY428",
          "%1$s.type has the name of the property that tells which kind of %2$s it is",
          "give the component another name")),
  /** A second kind of the same simple name. */
  KIND_DUPLICATE(
      error(
          "PLY429",
          "%1$s has the simple name of another kind of %2$s, and kinds go by these as JSON",
          "rename one of them")),
  /** An enum without constants. */
  ENUM_EMPTY(error("PLY430", "%1$s, and %2$s has no constants to choose from", "add one")),
  /** A handler with two payloads. */
  PAYLOAD_TWICE(
      error(
          "PLY431",
          "%1$s takes %2$s and %3$s, and %4$s brings one of them",
          "put both into one record, or make them kinds of one sealed interface")),

  /** A constraint that does not fit its type. */
  CONSTRAINT_UNFITTING(
      error("PLY440", "%1$s, and %2$s is for %3$s", "remove %2$s, or use a type that it fits")),
  /** Constraints that leave nothing. */
  CONSTRAINT_NOTHING_LEFT(
      error("PLY441", "%1$s is to be %2$s and %3$s, which nothing is", "correct one of the two")),
  /** A pattern that is none. */
  CONSTRAINT_PATTERN(
      error(
          "PLY442",
          "%1$s is to match %2$s, which is no regular expression: %3$s",
          "correct the pattern")),
  /** A bound that is none. */
  CONSTRAINT_BOUND(error("PLY443", "%1$s has the bound %2$s, which is none", "use %3$s")),
  /** A constraint that JSON Schema has no word for. */
  CONSTRAINT_UNCHECKED(
      warning(
          "PLY444",
          "%1$s has %2$s, which JSON Schema has no word for: nothing checks it",
          "check it in the method or the record's constructor, and remove %2$s"));

  private final Notice notice;

  ValueProblem(Notice notice) {
    this.notice = notice;
  }

  @Override
  public Notice notice() {
    return notice;
  }
}
