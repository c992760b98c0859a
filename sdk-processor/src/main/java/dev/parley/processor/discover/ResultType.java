package dev.parley.processor.discover;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.Outcome;
import dev.parley.processor.model.Result;
import dev.parley.processor.model.RuntimeNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * What can become of a handler's result.
 *
 * @param awaited whether it is a stage that holds the result proper
 * @param empty whether there is none
 * @param ways the types that it can be taken as: one is right, none or several are wrong
 */
public record ResultType(boolean awaited, boolean empty, List<TypeMirror> ways) {

  /** Looks at the type that a handler returns. */
  public static ResultType of(TypeMirror type, Outcome outcome, Symbols symbols) {
    if (type.getKind() == TypeKind.VOID) {
      return new ResultType(false, outcome.mayBeNone(), List.of());
    }
    return Stages.of(type, symbols)
        .map(stage -> awaited(stage, outcome, symbols))
        .orElseGet(() -> new ResultType(false, false, ways(type, outcome, symbols)));
  }

  /** Tells whether a type is a stage, which may be there before what it holds is. */
  public static boolean isStage(TypeMirror type, Symbols symbols) {
    return Stages.of(type, symbols).isPresent();
  }

  /** Returns what becomes of the result, if the type is right. */
  public Optional<Result> result() {
    if (empty) {
      return Optional.of(awaited ? Result.AWAITED : Result.NONE);
    }
    return ways.size() == 1
        ? Optional.of(awaited ? Result.AWAITED_AND_GIVEN : Result.GIVEN)
        : Optional.empty();
  }

  private static ResultType awaited(DeclaredType stage, Outcome outcome, Symbols symbols) {
    if (stage.getTypeArguments().isEmpty()) {
      return new ResultType(true, false, List.of());
    }
    TypeMirror held = upperBound(stage.getTypeArguments().getFirst());
    boolean empty = outcome.mayBeNone() && isNamed(held, "java.lang.Void");
    return new ResultType(true, empty, empty ? List.of() : ways(held, outcome, symbols));
  }

  private static List<TypeMirror> ways(TypeMirror type, Outcome outcome, Symbols symbols) {
    Types types = symbols.types();
    TypeMirror boxed =
        type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
    if (boxed.getKind() != TypeKind.DECLARED) {
      return List.of();
    }
    return taken(outcome, symbols).filter(way -> types.isSubtype(boxed, way)).toList();
  }

  /** Returns the types that an event's call takes. */
  private static Stream<TypeMirror> taken(Outcome outcome, Symbols symbols) {
    Stream<TypeMirror> text = type("java.lang.String", symbols);
    return switch (outcome) {
      case SENT -> Stream.of(text, message(symbols), texts(symbols)).flatMap(types -> types);
      case ANSWER -> text;
      case ACCEPTANCE -> type("java.lang.Boolean", symbols);
      case ADMISSION ->
          Stream.concat(user(symbols), of("java.util.Optional", user(symbols), symbols));
      case STARTERS, STARTER_CATEGORIES, CHAT_PROFILES, COMMANDS, MODES ->
          lists(outcome.offered().orElseThrow(), symbols);
      case NOTHING -> Stream.empty();
    };
  }

  /** Returns lists of a type, or of what is more than it. */
  private static Stream<TypeMirror> lists(ClassName type, Symbols symbols) {
    return of(
        "java.util.List",
        type(type.canonicalName(), symbols).map(it -> symbols.types().getWildcardType(it, null)),
        symbols);
  }

  private static Stream<TypeMirror> message(Symbols symbols) {
    return type(RuntimeNames.MESSAGE.canonicalName(), symbols);
  }

  private static Stream<TypeMirror> user(Symbols symbols) {
    return type(RuntimeNames.USER.canonicalName(), symbols);
  }

  private static Stream<TypeMirror> texts(Symbols symbols) {
    return Stream.of(
            "java.util.stream.Stream", "java.lang.Iterable", "java.util.concurrent.Flow.Publisher")
        .flatMap(name -> of(name, type("java.lang.String", symbols), symbols));
  }

  private static Stream<TypeMirror> type(String name, Symbols symbols) {
    return symbols.type(name).stream().map(TypeElement::asType);
  }

  private static Stream<TypeMirror> of(
      String generic, Stream<? extends TypeMirror> argument, Symbols symbols) {
    return argument.flatMap(held ->
        symbols.type(generic).stream().map(type -> symbols.types().getDeclaredType(type, held)));
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
