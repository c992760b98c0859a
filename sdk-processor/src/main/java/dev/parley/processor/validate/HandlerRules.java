package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.EventProblem.NOT_STATIC;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_DUPLICATE;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_GENERIC;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_INACCESSIBLE;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_PRIVATE;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_STATIC;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_THROWS;
import static dev.parley.processor.diagnostic.HandlerProblem.METHOD_ABSTRACT;

import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.model.Event;
import java.util.EnumMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Rules about how handlers are declared. */
final class HandlerRules {

  private final Subject subject;

  HandlerRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject.candidate().handlers().forEach(this::check);
    checkDuplicates();
  }

  private void check(HandlerMethod handler) {
    ExecutableElement method = handler.method();
    checkPrivate(method);
    checkStatic(handler);
    checkAbstract(method);
    checkGeneric(method);
    checkAccess(method);
    var signature = new SignatureRules(subject, handler);
    signature.checkParameters();
    signature.checkResult();
    checkThrows(method);
  }

  private void checkPrivate(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      subject.find(method, HANDLER_PRIVATE, subject.nameOf(method));
    }
  }

  private void checkStatic(HandlerMethod handler) {
    ExecutableElement method = handler.method();
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean inChat = handler.event().isInChat();
    if (isMixed(method)) {
      return; // a mistake of its own
    }
    if (isStatic && inChat) {
      subject.find(method, HANDLER_STATIC, subject.nameOf(method));
    } else if (!isStatic && !inChat) {
      String label = handler.event().label();
      subject.find(method, NOT_STATIC, subject.nameOf(method), label, subject.name());
    }
  }

  /**
   * Tells whether a method handles something that happens in a chat and something that does not.
   */
  private boolean isMixed(ExecutableElement method) {
    return subject.candidate().handlers().stream()
            .filter(handler -> handler.method().equals(method))
            .map(handler -> handler.event().isInChat())
            .distinct()
            .count()
        > 1;
  }

  private void checkAbstract(ExecutableElement method) {
    if (subject.leavesAbstract(method)) {
      subject.find(method, METHOD_ABSTRACT, subject.nameOf(method), subject.name());
    }
  }

  private void checkGeneric(ExecutableElement method) {
    if (!method.getTypeParameters().isEmpty()) {
      Element place =
          subject.symbols().inSource(method) ? method.getTypeParameters().getFirst() : method;
      subject.find(place, HANDLER_GENERIC, subject.nameOf(method));
    }
  }

  private void checkAccess(ExecutableElement method) {
    subject
        .access()
        .obstacle(method)
        .ifPresent(obstacle ->
            subject.find(
                method, HANDLER_INACCESSIBLE, subject.nameOf(method), obstacle, subject.name()));
  }

  private void checkThrows(ExecutableElement method) {
    subject
        .unthrowable(method.getThrownTypes())
        .ifPresent(
            type -> subject.find(method, HANDLER_THROWS, subject.nameOf(method), Wording.of(type)));
  }

  private void checkDuplicates() {
    var first = new EnumMap<Event, ExecutableElement>(Event.class);
    for (HandlerMethod handler : subject.candidate().handlers()) {
      if (handler.event() == Event.ACTION) {
        continue; // one of each name
      }
      ExecutableElement earlier = first.putIfAbsent(handler.event(), handler.method());
      if (earlier != null) {
        // The agent brings the two together, so the message stays in its class.
        Element place = subject.declares(handler.method()) ? handler.method() : subject.type();
        subject.find(
            place,
            HANDLER_DUPLICATE,
            subject.nameOf(handler.method()),
            handler.event().label(),
            subject.nameOf(earlier));
      }
    }
  }
}
