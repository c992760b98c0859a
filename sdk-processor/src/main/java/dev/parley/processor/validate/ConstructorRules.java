package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_PARAMETERS;
import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_PRIVATE;
import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_THROWS;

import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Resolution;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Rules about how a new chat gets its agent. */
final class ConstructorRules {

  private final Subject subject;

  ConstructorRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    List<ExecutableElement> all =
        ElementFilter.constructorsIn(subject.type().getEnclosedElements());
    Optional<ExecutableElement> bare =
        all.stream().filter(each -> each.getParameters().isEmpty()).findFirst();
    bare.ifPresentOrElse(
        constructor -> {
          checkPrivate(constructor);
          checkThrows(constructor);
        },
        () -> all.stream().limit(1).forEach(this::reportParameters));
  }

  private void checkPrivate(ExecutableElement constructor) {
    // A constructor that nobody wrote is as private as its class, which is another mistake.
    boolean isWritten =
        subject.symbols().elements().getOrigin(constructor) == Elements.Origin.EXPLICIT;
    if (isWritten && constructor.getModifiers().contains(Modifier.PRIVATE)) {
      subject.find(constructor, CONSTRUCTOR_PRIVATE, Wording.of(constructor));
    }
  }

  private void checkThrows(ExecutableElement constructor) {
    constructor.getThrownTypes().stream()
        .filter(Resolution::isResolved)
        .filter(this::isChecked)
        .limit(1)
        .forEach(type ->
            subject.find(
                constructor, CONSTRUCTOR_THROWS, Wording.of(constructor), Wording.of(type)));
  }

  private boolean isChecked(TypeMirror type) {
    Types types = subject.symbols().types();
    return List.of("java.lang.RuntimeException", "java.lang.Error").stream()
        .flatMap(name -> subject.symbols().type(name).stream())
        .noneMatch(unchecked -> types.isSubtype(type, unchecked.asType()));
  }

  private void reportParameters(ExecutableElement constructor) {
    subject.find(constructor, CONSTRUCTOR_PARAMETERS, Wording.of(constructor), subject.name());
  }
}
