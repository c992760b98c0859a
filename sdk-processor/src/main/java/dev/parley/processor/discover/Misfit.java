package dev.parley.processor.discover;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Something about a value that keeps it from being JSON, or that JSON cannot say.
 *
 * @param kind what it is
 * @param places where a message can point, the nearest first
 * @param annotation the annotation on the nearest that is wrong, if it is the annotation
 * @param value the value in the annotation that is wrong, if it is the value
 * @param names what the kind's sentences mention
 */
public record Misfit(
    Kind kind,
    List<Element> places,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    List<String> names) {

  /** Copies the lists. */
  public Misfit {
    places = List.copyOf(places);
    names = List.copyOf(names);
  }

  /** The kinds. */
  public enum Kind {
    /** A type that JSON has no form for: what is said of the value, the type, the way out. */
    TYPE,
    /** A class of the author's that is no record: what is said of the value, the type. */
    CLASS,
    /** An interface that is not sealed: what is said of the value, the type. */
    OPEN_INTERFACE,
    /** A map whose keys are not text: what is said of the value, the keys' type. */
    KEY,
    /** A type argument that is missing or unknown: what is said of the value, the type. */
    UNKNOWN_ARGUMENT,
    /** An optional or null inside of an optional: what is said of the value. */
    OPTIONAL,
    /** A kind of a sealed interface that is no record: the kind, what it is, the interface. */
    KIND,
    /** A component that is called type: the kind, the interface. */
    KIND_COMPONENT,
    /** A second kind of the same simple name: the kind, the interface. */
    KIND_NAMESAKE,
    /** An enum without constants: what is said of the value, the enum. */
    EMPTY_ENUM,
    /** A constraint that does not fit its type: the value, the constraint, the type, what fits. */
    CONSTRAINT,
    /** Constraints that leave nothing: the value, the lower one, the upper one. */
    NOTHING_LEFT,
    /** A pattern that is none: the value, what is wrong. */
    PATTERN,
    /** A bound that is no number, or a negative size: the value, the bound, what it should be. */
    BOUND,
    /** A description without words: what has it. */
    BLANK,
    /** A constraint that JSON Schema has no word for: the value, the constraint. */
    UNCHECKED
  }
}
