package dev.parley.processor.discover;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Stages of asynchronous work, and what they hold. */
final class Stages {

  private static final String STAGE = "java.util.concurrent.CompletionStage";

  private Stages() {}

  /** Returns what a stage holds; empty if the type is no stage of something. */
  static Optional<TypeMirror> held(TypeMirror type, Symbols symbols) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    var declared = (DeclaredType) type;
    if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(STAGE)) {
      return declared.getTypeArguments().stream().findFirst().map(Stages::upperBound);
    }
    return symbols.types().directSupertypes(type).stream()
        .flatMap(parent -> held(parent, symbols).stream())
        .findFirst();
  }

  private static TypeMirror upperBound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }
}
