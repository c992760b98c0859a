package dev.parley.processor.diagnostic;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Something that is wrong, and where.
 *
 * @param problem what is wrong
 * @param message the whole message
 * @param element the declaration that is wrong; empty for the build
 * @param annotation the annotation on it that is wrong, if it is the annotation
 * @param value the value in the annotation that is wrong, if it is the value
 */
public record Finding(
    Problem problem,
    String message,
    Optional<Element> element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value) {

  /** Makes a finding about the build; the names are what the problem's sentences mention. */
  public static Finding of(Problem problem, Object... names) {
    return new Finding(
        problem, problem.message(names), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns this finding at a declaration. */
  public Finding at(Element element) {
    return new Finding(problem, message, Optional.of(element), annotation, value);
  }

  /** Returns this finding at an annotation of its declaration. */
  public Finding in(AnnotationMirror annotation) {
    return new Finding(problem, message, element, Optional.of(annotation), value);
  }

  /** Returns this finding at a value in an annotation of its declaration. */
  public Finding in(AnnotationMirror annotation, AnnotationValue value) {
    return new Finding(problem, message, element, Optional.of(annotation), Optional.of(value));
  }
}
