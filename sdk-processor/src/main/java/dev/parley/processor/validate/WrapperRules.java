package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_DUPLICATE;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_INACCESSIBLE;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_NAME_TAKEN;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_PRIVATE;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_THROWS;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_TYPE_INACCESSIBLE;
import static dev.parley.processor.diagnostic.HandlerProblem.METHOD_ABSTRACT;
import static dev.parley.processor.diagnostic.StepProblem.STEP_DUPLICATE;
import static dev.parley.processor.diagnostic.StepProblem.STEP_INACCESSIBLE;
import static dev.parley.processor.diagnostic.StepProblem.STEP_NAME_TAKEN;
import static dev.parley.processor.diagnostic.StepProblem.STEP_PRIVATE;
import static dev.parley.processor.diagnostic.StepProblem.STEP_THROWS;
import static dev.parley.processor.diagnostic.StepProblem.STEP_TYPE_INACCESSIBLE;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.WorkMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Rules about methods that get a wrapper, whatever it is for. */
final class WrapperRules {

  private final Subject subject;
  private final ClassName companion;
  private final Objections objections;

  /** Looks at the methods that the companion is to have wrappers of. */
  WrapperRules(Subject subject, ClassName companion, Objections objections) {
    this.subject = subject;
    this.companion = companion;
    this.objections = objections;
  }

  void check(List<WorkMethod> methods) {
    methods.forEach(this::check);
    methods.forEach(method -> checkDuplicate(method, methods));
  }

  /** Returns the methods that nothing is wrong with. */
  List<WorkMethod> wrappable(List<WorkMethod> methods) {
    return methods.stream()
        .filter(method -> {
          var alone = new Subject(subject.candidate(), subject.symbols());
          new WrapperRules(alone, companion, objections).check(method);
          return alone.findings().isEmpty()
              && methods.stream().noneMatch(other -> isSame(method, other));
        })
        .toList();
  }

  void checkTypes(List<WorkMethod> methods) {
    methods.forEach(this::checkTypes);
  }

  private void check(WorkMethod work) {
    ExecutableElement method = work.method();
    checkPrivate(method);
    checkAbstract(method);
    checkAccess(method);
    checkName(method);
    checkTypes(work);
    checkThrows(method);
  }

  private void checkPrivate(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      subject.find(method, objections.isPrivate(), subject.nameOf(method));
    }
  }

  /** The second of two methods that are the same method of the companion. */
  private void checkDuplicate(WorkMethod work, List<WorkMethod> methods) {
    methods.subList(0, methods.indexOf(work)).stream()
        .filter(other -> isSame(work, other))
        .findFirst()
        .ifPresent(other -> {
          ExecutableElement method = work.method();
          // The agent brings the two together, so the message stays in its class.
          subject.find(
              subject.declares(method) ? method : subject.type(),
              objections.duplicate(),
              subject.nameOf(method),
              subject.nameOf(other.method()),
              subject.name());
        });
  }

  private boolean isSame(WorkMethod one, WorkMethod other) {
    return !one.equals(other)
        && one.method().getSimpleName().equals(other.method().getSimpleName())
        && subject.symbols().types().isSubsignature(one.signature(), other.signature());
  }

  private void checkAbstract(ExecutableElement method) {
    if (subject.leavesAbstract(method)) {
      subject.find(method, METHOD_ABSTRACT, subject.nameOf(method), subject.name());
    }
  }

  private void checkAccess(ExecutableElement method) {
    subject
        .access()
        .obstacle(method)
        .ifPresent(obstacle ->
            subject.find(
                method,
                objections.inaccessible(),
                subject.nameOf(method),
                obstacle,
                subject.name()));
  }

  private void checkName(ExecutableElement method) {
    if (isOfObject(method)) {
      reportName(method, "every object");
    } else if (isFactory(method)) {
      reportName(method, companion.simpleName());
    }
  }

  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = subject.symbols().type("java.lang.Object").orElseThrow();
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(each -> subject.symbols().elements().overrides(method, each, subject.type()));
  }

  private boolean isFactory(ExecutableElement method) {
    Types types = subject.symbols().types();
    return method.getSimpleName().contentEquals("of")
        && method.getParameters().size() == 1
        && types.isSameType(
            types.erasure(method.getParameters().getFirst().asType()),
            types.erasure(subject.type().asType()));
  }

  private void reportName(ExecutableElement method, String owner) {
    subject.find(method, objections.nameTaken(), subject.nameOf(method), owner);
  }

  private void checkTypes(WorkMethod work) {
    ExecutableElement method = work.method();
    List<? extends VariableElement> parameters = method.getParameters();
    var hidden = new HashSet<TypeElement>();
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror type = work.signature().getParameterTypes().get(i);
      checkType(type, parameters.get(i), method, hidden);
    }
    Stream.concat(
            Stream.of(work.signature().getReturnType()),
            method.getTypeParameters().stream().flatMap(each -> each.getBounds().stream()))
        .forEach(type -> checkType(type, method, method, hidden));
  }

  private void checkType(
      TypeMirror type, Element place, ExecutableElement method, Set<TypeElement> known) {
    subject
        .access()
        .hidden(type)
        .filter(known::add)
        .ifPresent(hidden ->
            subject.find(
                place,
                objections.typeInaccessible(),
                subject.nameOf(method),
                hidden.getSimpleName(),
                subject.access().obstacle(hidden).orElseThrow(),
                wayOut(hidden)));
  }

  private static String wayOut(TypeElement hidden) {
    return hidden.getModifiers().contains(Modifier.PRIVATE)
        ? "remove 'private' from " + hidden.getSimpleName()
        : "make " + hidden.getSimpleName() + " public, or use another type";
  }

  private void checkThrows(ExecutableElement method) {
    subject
        .unthrowable(method.getThrownTypes())
        .ifPresent(type ->
            subject.find(method, objections.throwable(), subject.nameOf(method), Wording.of(type)));
  }

  /**
   * What to say of a kind of wrapped methods.
   *
   * @param isPrivate the method is private
   * @param inaccessible the method is in another package and cannot be called
   * @param nameTaken the wrapper would be a method that its class has already
   * @param typeInaccessible the method's signature mentions a type that cannot be used
   * @param throwable the method throws what is no exception
   * @param duplicate two methods have the same wrapper
   */
  record Objections(
      Problem isPrivate,
      Problem inaccessible,
      Problem nameTaken,
      Problem typeInaccessible,
      Problem throwable,
      Problem duplicate) {

    /** What to say of blocking methods. */
    static final Objections TO_BLOCKING =
        new Objections(
            BLOCKING_PRIVATE,
            BLOCKING_INACCESSIBLE,
            BLOCKING_NAME_TAKEN,
            BLOCKING_TYPE_INACCESSIBLE,
            BLOCKING_THROWS,
            BLOCKING_DUPLICATE);

    /** What to say of steps. */
    static final Objections TO_STEPS =
        new Objections(
            STEP_PRIVATE,
            STEP_INACCESSIBLE,
            STEP_NAME_TAKEN,
            STEP_TYPE_INACCESSIBLE,
            STEP_THROWS,
            STEP_DUPLICATE);
  }
}
