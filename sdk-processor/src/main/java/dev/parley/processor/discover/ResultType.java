package dev.parley.processor.discover;

import dev.parley.processor.model.Result;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * What can become of a handler's result.
 *
 * @param awaited whether it is a stage that holds the result proper
 * @param empty whether there is none
 * @param ways the types that it can be sent as: one is right, none or several are wrong
 */
public record ResultType(boolean awaited, boolean empty, List<TypeMirror> ways) {

  private static final String STAGE = "java.util.concurrent.CompletionStage";

  /** Looks at the type that a handler returns. */
  public static ResultType of(TypeMirror type, Symbols symbols) {
    if (type.getKind() == TypeKind.VOID) {
      return new ResultType(false, true, List.of());
    }
    return stage(type, symbols)
        .map(stage -> awaited(stage, symbols))
        .orElseGet(() -> new ResultType(false, false, ways(type, symbols)));
  }

  /** Tells whether a type is a stage, which may be there before what it holds is. */
  public static boolean isStage(TypeMirror type, Symbols symbols) {
    return stage(type, symbols).isPresent();
  }

  /** Returns what becomes of the result, if the type is right. */
  public Optional<Result> result() {
    if (empty) {
      return Optional.of(awaited ? Result.AWAITED : Result.NONE);
    }
    return ways.size() == 1
        ? Optional.of(awaited ? Result.AWAITED_AND_SENT : Result.SENT)
        : Optional.empty();
  }

  private static ResultType awaited(DeclaredType stage, Symbols symbols) {
    if (stage.getTypeArguments().isEmpty()) {
      return new ResultType(true, false, List.of());
    }
    TypeMirror held = upperBound(stage.getTypeArguments().getFirst());
    boolean empty = isNamed(held, "java.lang.Void");
    return new ResultType(true, empty, empty ? List.of() : ways(held, symbols));
  }

  private static List<TypeMirror> ways(TypeMirror type, Symbols symbols) {
    if (type.getKind() != TypeKind.DECLARED) {
      return List.of();
    }
    return sendable(symbols).filter(way -> symbols.types().isSubtype(type, way)).toList();
  }

  private static Stream<TypeMirror> sendable(Symbols symbols) {
    Types types = symbols.types();
    TypeMirror text = symbols.type("java.lang.String").orElseThrow().asType();
    Stream<TypeMirror> whole =
        Stream.concat(
            Stream.of(text),
            symbols.type(RuntimeNames.MESSAGE.canonicalName()).stream().map(TypeElement::asType));
    Stream<TypeMirror> pieces =
        Stream.of(
                "java.util.stream.Stream",
                "java.lang.Iterable",
                "java.util.concurrent.Flow.Publisher")
            .flatMap(name -> symbols.type(name).stream())
            .map(element -> types.getDeclaredType(element, text));
    return Stream.concat(whole, pieces);
  }

  private static Optional<DeclaredType> stage(TypeMirror type, Symbols symbols) {
    if (isNamed(type, STAGE)) {
      return Optional.of((DeclaredType) type);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    return symbols.types().directSupertypes(type).stream()
        .flatMap(parent -> stage(parent, symbols).stream())
        .findFirst();
  }

  private static TypeMirror upperBound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
