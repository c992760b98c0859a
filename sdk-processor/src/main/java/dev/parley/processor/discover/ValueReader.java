package dev.parley.processor.discover;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.discover.BasicValues.Basic;
import dev.parley.processor.discover.Constraints.Subject;
import dev.parley.processor.discover.Misfit.Kind;
import dev.parley.processor.model.ValueType;
import dev.parley.processor.model.ValueType.Bound;
import dev.parley.processor.model.ValueType.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the Java types of values that are to be JSON, and finds those that cannot be. */
final class ValueReader {

  private final NamedValues named;
  private boolean resolved = true;

  ValueReader(ClassName holder, Symbols symbols) {
    this.named = new NamedValues(holder, symbols, this);
  }

  /** Returns the types of the author's that were read. */
  NamedValues named() {
    return named;
  }

  /** Tells whether all types that were read exist (yet). */
  boolean isResolved() {
    return resolved;
  }

  /** Tells whether a type exists (yet); the compiler names it if it never does. */
  boolean exists(TypeMirror type) {
    boolean exists = Resolution.isResolved(type);
    resolved &= exists;
    return exists;
  }

  /**
   * Reads a type.
   *
   * @param annotated the declarations whose annotations count, beside those of the type
   */
  Optional<ValueType> read(
      TypeMirror type, List<? extends AnnotatedConstruct> annotated, ValuePlace place) {
    if (!exists(type)) {
      return Optional.empty();
    }
    var all = new ArrayList<AnnotatedConstruct>(annotated);
    all.add(type);
    Optional<ValueType> present = present(type, all, place);
    return isNullable(all) && !type.getKind().isPrimitive() && !isOptional(type)
        ? present.map(value -> new Made("nullable", value))
        : present;
  }

  private Optional<ValueType> present(
      TypeMirror type, List<AnnotatedConstruct> annotated, ValuePlace place) {
    if (type.getKind().isPrimitive()) {
      return BasicValues.find(type).map(basic -> basic(basic, annotated, place));
    }
    return switch (type) {
      case DeclaredType declared -> declared(declared, annotated, place);
      case ArrayType array -> {
        String items = TypeWords.boxed(array.getComponentType());
        place.report(Kind.TYPE, place.phrase(), TypeWords.of(array), "use List<" + items + ">");
        yield Optional.empty();
      }
      default -> {
        place.report(Kind.UNKNOWN_ARGUMENT, place.phrase(), "what " + TypeWords.of(type) + " is");
        yield Optional.empty();
      }
    };
  }

  private Optional<ValueType> declared(
      DeclaredType type, List<AnnotatedConstruct> annotated, ValuePlace place) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    Optional<Basic> basic = BasicValues.find(name);
    if (basic.isPresent()) {
      return Optional.of(basic(basic.get(), annotated, place));
    }
    return switch (name) {
      case "java.util.List" -> made("listOf", type, annotated, place);
      case "java.util.Set" -> made("setOf", type, annotated, place);
      case "java.util.Map" -> map(type, annotated, place);
      case "java.util.Optional" -> optional(type, annotated, place);
      default -> {
        Constraints.read(place, Subject.OTHER, annotated);
        yield named.read(type, place);
      }
    };
  }

  private static ValueType basic(
      Basic basic, List<AnnotatedConstruct> annotated, ValuePlace place) {
    return bounded(
        new ValueType.Basic(basic.constant()), Constraints.read(place, basic.subject(), annotated));
  }

  private static ValueType bounded(ValueType type, List<Bound> bounds) {
    return bounds.isEmpty() ? type : new ValueType.Bounded(type, bounds);
  }

  private Optional<ValueType> made(
      String factory, DeclaredType type, List<AnnotatedConstruct> annotated, ValuePlace place) {
    List<Bound> bounds = Constraints.read(place, Subject.SIZED, annotated);
    if (type.getTypeArguments().isEmpty()) {
      place.report(Kind.UNKNOWN_ARGUMENT, place.phrase(), "what is in it");
      return Optional.empty();
    }
    return read(type.getTypeArguments().getLast(), List.of(), place)
        .map(content -> bounded(new Made(factory, content), bounds));
  }

  private Optional<ValueType> map(
      DeclaredType type, List<AnnotatedConstruct> annotated, ValuePlace place) {
    if (!type.getTypeArguments().isEmpty()) {
      TypeMirror key = type.getTypeArguments().getFirst();
      if (!isNamed(key, "java.lang.String")) {
        place.report(Kind.KEY, place.phrase(), TypeWords.of(key));
        return Optional.empty();
      }
    }
    return made("mapOf", type, annotated, place);
  }

  private Optional<ValueType> optional(
      DeclaredType type, List<AnnotatedConstruct> annotated, ValuePlace place) {
    if (type.getTypeArguments().isEmpty()) {
      place.report(Kind.UNKNOWN_ARGUMENT, place.phrase(), "what is in it");
      return Optional.empty();
    }
    TypeMirror content = type.getTypeArguments().getFirst();
    if (isOptional(content) || isNullable(List.of(content))) {
      place.report(Kind.OPTIONAL, place.phrase());
      return Optional.empty();
    }
    // What constrains the optional constrains what is in it; Nullable says no more than Optional.
    List<AnnotatedConstruct> inner =
        annotated.stream().filter(each -> !isNullable(List.of(each))).toList();
    return read(content, inner, place).map(value -> new Made("optional", value));
  }

  private static boolean isOptional(TypeMirror type) {
    return isNamed(type, "java.util.Optional");
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().contentEquals(name);
  }

  private static boolean isNullable(List<? extends AnnotatedConstruct> annotated) {
    return annotated.stream()
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .anyMatch(mirror ->
            mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
