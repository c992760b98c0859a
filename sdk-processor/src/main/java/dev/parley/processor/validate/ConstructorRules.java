package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_AMBIGUOUS;
import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_PARAMETERS;
import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_PRIVATE;
import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_TAKES_CALL;
import static dev.parley.processor.diagnostic.AgentProblem.CONSTRUCTOR_THROWS;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_MISSING;
import static java.util.stream.Collectors.joining;

import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Brought;
import dev.parley.processor.discover.Resolution;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Rules about how a new chat gets its agent. */
final class ConstructorRules {

  private final Subject subject;

  ConstructorRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    List<ExecutableElement> all =
        ElementFilter.constructorsIn(subject.type().getEnclosedElements());
    List<ExecutableElement> fit = subject.candidate().constructors();
    if (fit.size() > 1) {
      ExecutableElement second = fit.get(1);
      subject.find(second, CONSTRUCTOR_AMBIGUOUS, Wording.of(second), subject.name());
    } else if (!fit.isEmpty()) {
      checkPrivate(fit.getFirst());
      checkThrows(fit.getFirst());
      checkParameters(fit.getFirst());
    } else if (subject.candidate().services().isPresent()) {
      all.stream().limit(1).forEach(this::checkPrivate);
    } else {
      all.stream().limit(1).forEach(this::reportParameters);
    }
  }

  private void checkParameters(ExecutableElement constructor) {
    var services = new ServiceRules(subject);
    for (VariableElement parameter : constructor.getParameters()) {
      TypeMirror type = parameter.asType();
      if (!Resolution.isResolved(type)) {
        continue; // the compiler names it
      }
      if (Brought.toConstructor(type, subject.candidate()).isPresent()) {
        services.checkAsked(constructor, parameter, type);
      } else if (ServiceRules.isOfCall(type, subject.candidate())) {
        subject.find(
            parameter,
            CONSTRUCTOR_TAKES_CALL,
            Wording.of(constructor),
            Wording.a(Wording.of(type)));
      } else if (!services.reportNearMiss(constructor, parameter, type)) {
        reportMissing(constructor, parameter, type);
      }
    }
  }

  private void reportMissing(
      ExecutableElement constructor, VariableElement parameter, TypeMirror type) {
    String services = Wording.of(subject.candidate().services().orElseThrow().type());
    String given =
        Brought.byServices(subject.candidate()).stream()
            .map(each -> each.name(false))
            .collect(joining(", "));
    subject.find(
        parameter,
        SERVICE_MISSING,
        Wording.of(constructor),
        Wording.a(Wording.of(type)),
        services,
        "take any of: %s; or add a method to %s that returns it".formatted(given, services));
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
    subject
        .checked(constructor.getThrownTypes())
        .ifPresent(type ->
            subject.find(
                constructor, CONSTRUCTOR_THROWS, Wording.of(constructor), Wording.of(type)));
  }

  private void reportParameters(ExecutableElement constructor) {
    subject.find(constructor, CONSTRUCTOR_PARAMETERS, Wording.of(constructor), subject.name());
  }
}
