package dev.parley.processor.discover;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.TypeName;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types as their author writes them, to name them in what is found. */
final class TypeWords {

  private TypeWords() {}

  /** Returns a type without packages and annotations. */
  static String of(TypeMirror type) {
    return switch (type) {
      case DeclaredType declared -> of(declared);
      case ArrayType array -> of(array.getComponentType()) + "[]";
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          "? extends " + of(wildcard.getExtendsBound());
      case WildcardType wildcard when wildcard.getSuperBound() != null ->
          "? super " + of(wildcard.getSuperBound());
      default -> TypeName.get(type).toString();
    };
  }

  /** Returns a type as of; a primitive one is boxed. */
  static String boxed(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? TypeName.get(type).box().toString().replaceFirst(".*[.]", "")
        : of(type);
  }

  /** Returns a type with its article. */
  static String a(TypeMirror type) {
    String name = of(type);
    return ("aeioAEIO".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private static String of(DeclaredType type) {
    String name = of((TypeElement) type.asElement());
    return type.getTypeArguments().isEmpty()
        ? name
        : type.getTypeArguments().stream()
            .map(TypeWords::of)
            .collect(joining(", ", name + "<", ">"));
  }

  /** Returns a method with its parameters' types, such as {@code find(String)}. */
  static String of(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> of(parameter.asType()))
        .collect(joining(", ", method.getSimpleName() + "(", ")"));
  }

  /** Returns a class with the classes around it. */
  static String of(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? of(outer) + "." + type.getSimpleName()
        : type.getSimpleName().toString();
  }
}
