package dev.parley.processor.discover;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Stages of asynchronous work, and what they hold. */
final class Stages {

  private static final String STAGE = "java.util.concurrent.CompletionStage";

  private Stages() {}

  /** Returns what a stage holds; empty if the type is no stage of something. */
  static Optional<TypeMirror> held(TypeMirror type, Symbols symbols) {
    return of(type, symbols)
        .flatMap(stage -> stage.getTypeArguments().stream().findFirst())
        .map(Stages::upperBound);
  }

  /** Returns the stage that a type is, if it is one. */
  static Optional<DeclaredType> of(TypeMirror type, Symbols symbols) {
    // Most are none, and asking that is cheaper than to look through their supertypes.
    return isStage(type, symbols) ? among(type, symbols) : Optional.empty();
  }

  private static boolean isStage(TypeMirror type, Symbols symbols) {
    Types types = symbols.types();
    return type.getKind() == TypeKind.DECLARED
        && symbols
            .type(STAGE)
            .filter(stage -> types.isSubtype(types.erasure(type), types.erasure(stage.asType())))
            .isPresent();
  }

  private static Optional<DeclaredType> among(TypeMirror type, Symbols symbols) {
    var declared = (DeclaredType) type;
    if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(STAGE)) {
      return Optional.of(declared);
    }
    return symbols.types().directSupertypes(type).stream()
        .flatMap(parent -> of(parent, symbols).stream())
        .findFirst();
  }

  private static TypeMirror upperBound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }
}
