package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_INACCESSIBLE;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_NAME_TAKEN;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_PRIVATE;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_THROWS;
import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_TYPE_INACCESSIBLE;
import static dev.parley.processor.diagnostic.HandlerProblem.METHOD_ABSTRACT;

import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.BlockingMethod;
import dev.parley.processor.model.AgentClass;
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

/** Rules about blocking methods that get a wrapper. */
final class BlockingRules {

  private final Subject subject;

  BlockingRules(Subject subject) {
    this.subject = subject;
  }

  void check(BlockingMethod blocking) {
    ExecutableElement method = blocking.method();
    checkPrivate(method);
    checkAbstract(method);
    checkAccess(method);
    checkName(method);
    checkTypes(blocking);
    checkThrows(method);
  }

  private void checkPrivate(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      subject.find(method, BLOCKING_PRIVATE, subject.nameOf(method));
    }
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
                method, BLOCKING_INACCESSIBLE, subject.nameOf(method), obstacle, subject.name()));
  }

  private void checkName(ExecutableElement method) {
    if (isOfObject(method)) {
      reportName(method, "every object");
    } else if (isFactory(method)) {
      reportName(method, AgentClass.wrapperOf(subject.candidate().name()).simpleName());
    }
  }

  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = subject.symbols().type("java.lang.Object").orElseThrow();
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
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
    subject.find(method, BLOCKING_NAME_TAKEN, subject.nameOf(method), owner);
  }

  private void checkTypes(BlockingMethod blocking) {
    ExecutableElement method = blocking.method();
    List<? extends VariableElement> parameters = method.getParameters();
    var hidden = new HashSet<TypeElement>();
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror type = blocking.signature().getParameterTypes().get(i);
      checkType(type, parameters.get(i), method, hidden);
    }
    Stream.concat(
            Stream.of(blocking.signature().getReturnType()),
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
                BLOCKING_TYPE_INACCESSIBLE,
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
            subject.find(method, BLOCKING_THROWS, subject.nameOf(method), Wording.of(type)));
  }
}
