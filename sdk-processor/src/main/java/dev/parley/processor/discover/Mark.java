package dev.parley.processor.discover;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation in the author's source.
 *
 * @param mirror the compiler's view of it
 */
public record Mark(AnnotationMirror mirror) {

  /** What the compiler shows in place of a constant that it cannot find (yet). */
  private static final String UNRESOLVED = "<error>";

  /** Returns the annotation of a qualified name on a declaration, if it is there. */
  public static Optional<Mark> on(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (nameOf(mirror).contentEquals(annotation)) {
        return Optional.of(new Mark(mirror));
      }
    }
    return Optional.empty();
  }

  /** Tells whether a declaration has the annotation of a qualified name. */
  public static boolean isOn(Element element, String annotation) {
    return on(element, annotation).isPresent();
  }

  /** Tells whether it is an annotation of a class. */
  public boolean is(Class<? extends Annotation> annotation) {
    return nameOf(mirror).contentEquals(annotation.getName());
  }

  /** Returns the value that the author wrote for an element of the annotation, if any. */
  public Optional<AnnotationValue> given(String element) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(element)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** Returns a string of the annotation: the author's or the default. */
  public String text(String element) {
    return value(element).map(AnnotationValue::getValue).map(Object::toString).orElse("");
  }

  /** Returns the values in an array that the author wrote, or the one written in its place. */
  public List<AnnotationValue> givenItems(String element) {
    return given(element).isPresent() ? items(element) : List.of();
  }

  /** Returns a number of the annotation: the author's or the default; zero if it is none. */
  public int number(String element) {
    return value(element).map(AnnotationValue::getValue).stream()
        .filter(Integer.class::isInstance)
        .mapToInt(number -> (Integer) number)
        .findFirst()
        .orElse(0);
  }

  /** Returns a decimal number of the annotation: the author's or the default. */
  public double decimal(String element) {
    return value(element)
        .map(AnnotationValue::getValue)
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).doubleValue())
        .orElse(Double.NaN);
  }

  /** Tells whether something is true: as the author says or by default. */
  public boolean flag(String element) {
    return value(element).map(AnnotationValue::getValue).filter(Boolean.TRUE::equals).isPresent();
  }

  /** Returns a class that the annotation names: the author's or the default. */
  public Optional<TypeMirror> type(String element) {
    return value(element)
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast);
  }

  /** Returns the strings of the annotation: the author's or the default. */
  public List<String> texts(String element) {
    return items(element).stream().map(item -> item.getValue().toString()).toList();
  }

  /** Returns the annotations in the annotation: the author's or the default. */
  public List<Mark> marks(String element) {
    return items(element).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(mirror -> new Mark((AnnotationMirror) mirror))
        .toList();
  }

  /** Tells whether every constant in the annotation has a value. */
  public boolean isResolved() {
    return mirror.getElementValues().values().stream().allMatch(Mark::isResolved);
  }

  private static boolean isResolved(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> items -> items.stream().allMatch(item -> isResolved((AnnotationValue) item));
      case AnnotationMirror mirror -> new Mark(mirror).isResolved();
      case String text -> !text.equals(UNRESOLVED);
      default -> true;
    };
  }

  /** Returns the values in an array of the annotation: the author's or the default. */
  public List<AnnotationValue> items(String element) {
    return value(element).stream().flatMap(Mark::items).toList();
  }

  private static Stream<AnnotationValue> items(AnnotationValue value) {
    return value.getValue() instanceof List<?> items
        ? items.stream().map(AnnotationValue.class::cast)
        : Stream.of(value); // an array of one may be written without braces
  }

  private Optional<AnnotationValue> value(String element) {
    return given(element).or(() -> defaultOf(element));
  }

  private Optional<AnnotationValue> defaultOf(String element) {
    for (Element declared : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      if (declared instanceof ExecutableElement method
          && method.getSimpleName().contentEquals(element)) {
        return Optional.ofNullable(method.getDefaultValue());
      }
    }
    return Optional.empty();
  }

  /** Returns the qualified name of an annotation. */
  static Name nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
  }
}
