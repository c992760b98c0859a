package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.EventProblem.ACTION_DUPLICATE;
import static dev.parley.processor.diagnostic.EventProblem.ACTION_NAMES_MISSING;
import static dev.parley.processor.diagnostic.EventProblem.ACTION_NAME_BLANK;
import static dev.parley.processor.diagnostic.EventProblem.ACTION_NAME_REPEATED;
import static dev.parley.processor.diagnostic.EventProblem.ACTION_NAME_SPACED;

import dev.parley.processor.diagnostic.EventProblem;
import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.PlacedMark;
import dev.parley.processor.model.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Rules about the names of actions. */
final class ActionRules {

  private final Subject subject;
  private final Map<String, ExecutableElement> answering = new HashMap<>();

  ActionRules(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject.candidate().handlers().stream()
        .filter(handler -> handler.event() == Event.ACTION && handler.marks().areResolved())
        .forEach(this::check);
  }

  private void check(HandlerMethod handler) {
    List<AnnotationValue> names = handler.mark().mark().items("value");
    if (names.isEmpty()) {
      Optional<AnnotationValue> braces = handler.mark().mark().given("value");
      if (braces.isPresent()) { // else the compiler says that the name is missing
        find(handler, braces.get(), ACTION_NAMES_MISSING, subject.nameOf(handler.method()));
      }
    }
    names.forEach(name -> check(handler, name));
  }

  private void check(HandlerMethod handler, AnnotationValue value) {
    ExecutableElement method = handler.method();
    String name = value.getValue().toString();
    if (name.isBlank()) {
      find(handler, value, ACTION_NAME_BLANK, subject.nameOf(method));
      return;
    }
    if (!name.equals(name.strip())) {
      find(handler, value, ACTION_NAME_SPACED, subject.nameOf(method), name, name.strip());
    }
    ExecutableElement earlier = answering.putIfAbsent(name, method);
    if (earlier == null) {
      return;
    }
    if (earlier.equals(method)) {
      find(handler, value, ACTION_NAME_REPEATED, subject.nameOf(method), name);
    } else {
      String other = subject.nameOf(earlier);
      find(handler, value, ACTION_DUPLICATE, subject.nameOf(method), name, other);
    }
  }

  private void find(
      HandlerMethod handler, AnnotationValue value, EventProblem problem, Object... names) {
    PlacedMark mark = handler.mark();
    Element place = mark.method();
    Finding finding = Finding.of(problem, names);
    // The agent brings inherited names together, so the message stays in its class.
    subject.find(
        subject.declares(mark.method())
            ? finding.at(place).in(mark.mark().mirror(), value)
            : finding.at(subject.type()));
  }
}
