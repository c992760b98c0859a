package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_CONSTRUCTOR;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_CONSTRUCTOR_HIDDEN;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_EMPTY;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_GENERIC;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_HIDDEN;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_INNER;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_NOT_A_CLASS;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICES_NOT_USED;
import static dev.parley.processor.diagnostic.ServiceProblem.SERVICE_OF_CALL;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Services;
import dev.parley.processor.discover.Services.Service;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.UsesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Rules about the class that gives an agent's services. */
final class ServicesRules {

  private final Subject subject;

  ServicesRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject
        .candidate()
        .services()
        .ifPresentOrElse(
            this::check,
            () -> subject.candidate().agent().given("services").ifPresent(this::checkNoClass));
  }

  private void checkNoClass(AnnotationValue value) {
    if (value.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.VOID) {
      String kind = type.getKind() == TypeKind.ARRAY ? "an array" : "a primitive";
      find(value, SERVICES_NOT_A_CLASS, Wording.of(type), kind);
    }
  }

  private void check(Services services) {
    if (checkKind(services) && checkAccess(services)) {
      checkInner(services);
      checkGeneric(services);
      if (services.isProvided()) {
        checkModule(services);
      } else {
        checkConstructor(services);
      }
      checkGives(services);
      services.offered().forEach(each -> checkOfCall(services, each));
    }
  }

  private boolean checkKind(Services services) {
    TypeElement type = services.type();
    boolean right =
        switch (type.getKind()) {
          case CLASS, RECORD, INTERFACE -> true;
          default -> false;
        };
    if (!right) {
      find(services.value(), SERVICES_NOT_A_CLASS, Wording.of(type), Wording.kind(type));
    }
    return right;
  }

  private boolean checkAccess(Services services) {
    Optional<String> obstacle = subject.access().obstacle(services.type());
    obstacle.ifPresent(how ->
        find(
            services.value(),
            SERVICES_HIDDEN,
            Wording.of(services.type()),
            how,
            subject.name(),
            wayOut(how)));
    return obstacle.isEmpty();
  }

  /** Returns how to let generated code in. */
  static String wayOut(String obstacle) {
    return obstacle.equals("private") ? "remove 'private'" : "make it public";
  }

  private void checkInner(Services services) {
    TypeElement type = services.type();
    if (type.getEnclosingElement() instanceof TypeElement outer
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC)) {
      find(services.value(), SERVICES_INNER, Wording.of(type), Wording.of(outer));
    }
  }

  private void checkGeneric(Services services) {
    if (!services.type().getTypeParameters().isEmpty()) {
      find(services.value(), SERVICES_GENERIC, Wording.of(services.type()));
    }
  }

  /** A loader finds nothing for a module that does not say that it uses it. */
  private void checkModule(Services services) {
    ModuleElement module = subject.symbols().elements().getModuleOf(subject.type());
    if (module == null || module.isUnnamed()) {
      return;
    }
    boolean uses =
        ElementFilter.usesIn(module.getDirectives()).stream()
            .map(UsesDirective::getService)
            .anyMatch(services.type()::equals);
    if (!uses) {
      find(
          services.value(),
          SERVICES_NOT_USED,
          Wording.of(services.type()),
          module.getQualifiedName(),
          services.type().getQualifiedName());
    }
  }

  private void checkConstructor(Services services) {
    services
        .constructor()
        .ifPresentOrElse(
            constructor ->
                subject
                    .access()
                    .obstacle(constructor)
                    .ifPresent(how -> reportHidden(services, constructor, how)),
            () -> reportConstructor(services));
  }

  private void reportConstructor(Services services) {
    ElementFilter.constructorsIn(services.type().getEnclosedElements()).stream()
        .filter(each -> each.getParameters().isEmpty())
        .findFirst()
        .ifPresentOrElse(
            constructor -> reportHidden(services, constructor, "private"),
            () -> find(services.value(), SERVICES_CONSTRUCTOR, Wording.of(services.type())));
  }

  private void reportHidden(Services services, ExecutableElement constructor, String how) {
    subject.findIn(
        services,
        constructor,
        SERVICES_CONSTRUCTOR_HIDDEN,
        Wording.of(constructor),
        how,
        wayOut(how));
  }

  private void checkGives(Services services) {
    if (services.methods().isEmpty()) {
      find(services.value(), SERVICES_EMPTY, Wording.of(services.type()));
    }
  }

  private void checkOfCall(Services services, Service service) {
    if (ServiceRules.isOfCall(service.type(), subject.candidate())) {
      subject.findIn(
          services,
          service.method(),
          SERVICE_OF_CALL,
          Wording.of(service.method(), subject.type()),
          Wording.a(Wording.of(service.type())));
    }
  }

  private void find(AnnotationValue value, Problem problem, Object... names) {
    subject.find(
        Finding.of(problem, names)
            .at(subject.type())
            .in(subject.candidate().agent().mirror(), value));
  }
}
