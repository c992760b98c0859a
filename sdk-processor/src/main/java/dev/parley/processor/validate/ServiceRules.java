package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_ALMOST;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_AMBIGUOUS;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_COMMON;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_HIDDEN;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_PARAMETERS;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_STATIC;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_THROWS;
import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.TypeName;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Brought;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.Services;
import dev.parley.processor.discover.Services.Service;
import dev.parley.processor.model.Argument;
import dev.parley.processor.model.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Rules about the services that parameters ask for. */
final class ServiceRules {

  private final Subject subject;

  ServiceRules(Subject subject) {
    this.subject = subject;
  }

  /** Tells whether only the call of a handler brings a type, or the agent itself. */
  static boolean isOfCall(TypeMirror type, Candidate candidate) {
    TypeName name = TypeName.get(type);
    return Arrays.stream(Event.values())
        .flatMap(event -> Brought.by(event, candidate).stream())
        .filter(each -> !(each.argument() instanceof Argument.Service))
        .anyMatch(each -> each.type().equals(name));
  }

  /** Checks a parameter that gets a service, of a handler or a constructor. */
  void checkAsked(ExecutableElement method, VariableElement parameter, TypeMirror type) {
    subject
        .candidate()
        .services()
        .ifPresent(services -> {
          List<Service> giving = services.giving(type);
          if (giving.size() > 1) {
            subject.find(
                parameter,
                SERVICE_AMBIGUOUS,
                subject.nameOf(method),
                Wording.a(Wording.of(type)),
                Wording.of(services.type()),
                giving.stream().map(each -> Wording.of(each.method())).collect(joining(", ")));
          } else {
            giving.forEach(each -> checkAsked(services, each));
          }
        });
  }

  private void checkAsked(Services services, Service service) {
    ExecutableElement method = service.method();
    subject
        .access()
        .obstacle(method)
        .ifPresent(how ->
            subject.findIn(
                services,
                method,
                SERVICE_HIDDEN,
                subject.nameOf(method),
                how,
                Wording.a(Wording.of(service.type())),
                ServicesRules.wayOut(how)));
    subject
        .checked(method.getThrownTypes())
        .ifPresent(thrown ->
            subject.findIn(
                services,
                method,
                SERVICE_THROWS,
                subject.nameOf(method),
                Wording.of(thrown),
                Wording.of(services.type())));
  }

  /**
   * Looks for a service that a parameter nearly gets, and says what is in the way.
   *
   * @return whether there is one
   */
  boolean reportNearMiss(ExecutableElement method, VariableElement parameter, TypeMirror type) {
    return subject
        .candidate()
        .services()
        .filter(services ->
            services.methods().stream()
                    .filter(each -> subject.symbols().types().isSameType(each.type(), type))
                    .findFirst()
                    .map(each -> reportUnoffered(services, each, method, parameter))
                    .isPresent()
                || almost(services, type)
                    .map(each -> reportAlmost(each, method, parameter, type))
                    .isPresent())
        .isPresent();
  }

  private boolean reportUnoffered(
      Services services, Service service, ExecutableElement asking, VariableElement parameter) {
    ExecutableElement method = service.method();
    String type = Wording.a(Wording.of(service.type()));
    if (!method.getParameters().isEmpty()) {
      subject.findIn(services, method, SERVICE_PARAMETERS, subject.nameOf(method), type);
    } else if (method.getModifiers().contains(Modifier.PRIVATE)) {
      String way = "remove 'private'";
      subject.findIn(
          services, method, SERVICE_HIDDEN, subject.nameOf(method), "private", type, way);
    } else if (method.getModifiers().contains(Modifier.STATIC)) {
      subject.findIn(services, method, SERVICE_STATIC, subject.nameOf(method), type);
    } else {
      subject.find(
          parameter,
          SERVICE_COMMON,
          subject.nameOf(asking),
          type,
          subject.nameOf(method),
          capitalized(service.name()),
          Wording.of(service.type()));
    }
    return true;
  }

  /** Returns a service that has another type, but one that could be used as the one wanted. */
  private Optional<Service> almost(Services services, TypeMirror type) {
    Types types = subject.symbols().types();
    TypeMirror wanted = types.erasure(type);
    return services.offered().stream()
        .filter(each ->
            types.isSubtype(types.erasure(each.type()), wanted)
                || types.isSubtype(wanted, types.erasure(each.type())))
        .findFirst();
  }

  private boolean reportAlmost(
      Service service, ExecutableElement asking, VariableElement parameter, TypeMirror type) {
    subject.find(
        parameter,
        SERVICE_ALMOST,
        subject.nameOf(asking),
        Wording.a(Wording.of(type)),
        subject.nameOf(service.method()),
        Wording.a(Wording.of(service.type())));
    return true;
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
