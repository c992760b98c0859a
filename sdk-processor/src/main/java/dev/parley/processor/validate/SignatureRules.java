package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_PARAMETER;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_RESULT;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_RESULT_AMBIGUOUS;
import static java.util.stream.Collectors.joining;

import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Brought;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.Resolution;
import dev.parley.processor.discover.ResultType;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Rules about what a handler takes and returns. */
final class SignatureRules {

  private static final String SENDABLE =
      "String, Message, Stream<String>, Iterable<String>, Flow.Publisher<String>,"
          + " a CompletionStage of one of these, void";

  private final Subject subject;
  private final HandlerMethod handler;

  SignatureRules(Subject subject, HandlerMethod handler) {
    this.subject = subject;
    this.handler = handler;
  }

  void checkParameters() {
    List<? extends TypeMirror> types = handler.signature().getParameterTypes();
    for (int i = 0; i < types.size(); i++) {
      TypeMirror type = types.get(i);
      if (isKnown(type) && Brought.to(type, handler.event(), subject.candidate()).isEmpty()) {
        reportParameter(handler.method().getParameters().get(i), type);
      }
    }
  }

  /** An unknown type is the compiler's to name; a type parameter is a mistake of its own. */
  private static boolean isKnown(TypeMirror type) {
    return Resolution.isResolved(type) && type.getKind() != TypeKind.TYPEVAR;
  }

  private void reportParameter(VariableElement parameter, TypeMirror type) {
    boolean namesake = isNamesake(type);
    String taken =
        namesake
            ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString()
            : typeOf(parameter, type);
    subject.find(
        parameter,
        HANDLER_PARAMETER,
        subject.nameOf(handler.method()),
        Wording.a(taken),
        handler.event().label(),
        brought().stream().map(each -> each.name(namesake)).collect(joining(", ")));
  }

  private String typeOf(VariableElement parameter, TypeMirror type) {
    ExecutableElement method = handler.method();
    boolean varargs = method.isVarArgs() && method.getParameters().getLast().equals(parameter);
    return varargs ? Wording.of(type).replaceAll("\\[]$", "...") : Wording.of(type);
  }

  /** Tells whether a type has the simple name of one that the event brings, such as Message. */
  private boolean isNamesake(TypeMirror type) {
    return type instanceof DeclaredType declared
        && brought().stream()
            .anyMatch(each -> declared.asElement().getSimpleName().contentEquals(each.name(false)));
  }

  private List<Brought> brought() {
    return Brought.by(handler.event(), subject.candidate());
  }

  void checkResult() {
    TypeMirror type = handler.signature().getReturnType();
    if (!isKnown(type)) {
      return;
    }
    ResultType result = ResultType.of(type, subject.symbols());
    if (result.result().isPresent()) {
      return;
    }
    ExecutableElement method = handler.method();
    String returned = Wording.a(Wording.of(type));
    if (result.ways().isEmpty()) {
      subject.find(method, HANDLER_RESULT, subject.nameOf(method), returned, SENDABLE);
    } else {
      String ways =
          result.ways().stream().map(Wording::of).map(Wording::a).collect(joining(" and as "));
      subject.find(method, HANDLER_RESULT_AMBIGUOUS, subject.nameOf(method), returned, ways);
    }
  }
}
