package dev.parley.processor.discover;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;

/**
 * What the compiler knows, to be asked.
 *
 * @param elements about declarations
 * @param types about types
 */
public record Symbols(Elements elements, Types types) {

  /** Returns the class or interface of a canonical name, if there is one. */
  public Optional<TypeElement> type(String canonicalName) {
    return Optional.ofNullable(elements.getTypeElement(canonicalName));
  }

  /** Tells whether a declaration has a place in a source file that a message can point to. */
  public boolean inSource(Element element) {
    try {
      return typeAround(element)
          .map(elements::getFileObjectOf)
          .filter(file -> file.getKind() != JavaFileObject.Kind.SOURCE)
          .isEmpty();
    } catch (UnsupportedOperationException unknown) {
      return true; // a compiler that does not tell may still be able to point
    }
  }

  /** Returns the simple name of the class that holds a primitive. */
  public String boxed(TypeMirror primitive) {
    return types.boxedClass((PrimitiveType) primitive).getSimpleName().toString();
  }

  /** Tells whether a declaration certainly is in a source file. */
  boolean isSourceKnown(Element element) {
    try {
      return typeAround(element)
          .map(elements::getFileObjectOf)
          .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE)
          .isPresent();
    } catch (UnsupportedOperationException unknown) {
      return false;
    }
  }

  /** Returns the class or interface that a method belongs to; a type belongs to itself. */
  public static TypeElement enclosingType(Element element) {
    return typeAround(element).orElseThrow();
  }

  /** Returns the class or interface around a declaration, if the compiler tells. */
  static Optional<TypeElement> typeAround(Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (each instanceof TypeElement type) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
