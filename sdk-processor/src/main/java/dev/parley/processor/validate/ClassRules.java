package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.AgentProblem.AGENT_ABSTRACT;
import static dev.parley.processor.diagnostic.AgentProblem.AGENT_GENERIC;
import static dev.parley.processor.diagnostic.AgentProblem.AGENT_INNER;
import static dev.parley.processor.diagnostic.AgentProblem.AGENT_NAME_BLANK;
import static dev.parley.processor.diagnostic.AgentProblem.AGENT_NOT_A_CLASS;
import static dev.parley.processor.diagnostic.AgentProblem.AGENT_PRIVATE;
import static dev.parley.processor.diagnostic.AgentProblem.AGENT_WITHOUT_HANDLERS;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.AgentName;
import dev.parley.processor.discover.Mark;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Rules about the class that is an agent. */
final class ClassRules {

  private final Subject subject;
  private final TypeElement type;

  ClassRules(Subject subject) {
    this.subject = subject;
    this.type = subject.type();
  }

  /** Returns whether the agent is a class; nothing else matters if it is not. */
  boolean checkKind() {
    ElementKind kind = type.getKind();
    if (kind == ElementKind.CLASS || kind == ElementKind.RECORD) {
      return true;
    }
    subject.find(type, AGENT_NOT_A_CLASS, subject.name(), Wording.kind(type));
    return false;
  }

  void check() {
    checkPrivate();
    checkInner();
    checkAbstract();
    checkGeneric();
    checkName();
  }

  private void checkPrivate() {
    for (Element each = type;
        each instanceof TypeElement outer;
        each = each.getEnclosingElement()) {
      if (outer.getModifiers().contains(Modifier.PRIVATE)) {
        String used = outer.equals(type) ? "it" : subject.name();
        subject.find(outer, AGENT_PRIVATE, Wording.of(outer), used);
      }
    }
  }

  private void checkInner() {
    if (type.getEnclosingElement() instanceof TypeElement outer
        && !type.getModifiers().contains(Modifier.STATIC)) {
      subject.find(type, AGENT_INNER, subject.name(), Wording.of(outer));
    }
  }

  private void checkAbstract() {
    // An abstract method says the same, more precisely.
    if (Subject.isAbstract(type) && abstractMethods().noneMatch(subject::leavesAbstract)) {
      subject.find(type, AGENT_ABSTRACT, subject.name());
    }
  }

  private Stream<ExecutableElement> abstractMethods() {
    return Stream.concat(
        subject.candidate().handlers().stream().map(handler -> handler.method()),
        Stream.of(subject.candidate().blocking(), subject.candidate().steps())
            .flatMap(methods -> methods.stream().map(method -> method.method())));
  }

  private void checkGeneric() {
    if (!type.getTypeParameters().isEmpty()) {
      subject.find(type.getTypeParameters().getFirst(), AGENT_GENERIC, subject.name());
    }
  }

  private void checkName() {
    Mark agent = subject.candidate().agent();
    agent
        .given("name")
        .filter(name -> name.getValue().toString().isBlank())
        .ifPresent(name ->
            subject.find(
                Finding.of(AGENT_NAME_BLANK, subject.name(), AgentName.unlessGiven(type))
                    .at(type)
                    .in(agent.mirror(), name)));
  }

  /** Runs last: an agent with another mistake may have a handler once that is mended. */
  void checkAnswersSomething() {
    if (subject.candidate().handlers().stream().noneMatch(each -> each.event().isInChat())
        && subject.findings().isEmpty()
        && !mentionsUnknownAnnotation()) {
      subject.find(type, AGENT_WITHOUT_HANDLERS, subject.name());
    }
  }

  private boolean mentionsUnknownAnnotation() {
    return type.getSuperclass().getKind() == TypeKind.ERROR
        || type.getInterfaces().stream().anyMatch(face -> face.getKind() == TypeKind.ERROR)
        || type.getEnclosedElements().stream()
            .flatMap(member -> member.getAnnotationMirrors().stream())
            .map(AnnotationMirror::getAnnotationType)
            .anyMatch(annotation -> annotation.getKind() == TypeKind.ERROR);
  }
}
