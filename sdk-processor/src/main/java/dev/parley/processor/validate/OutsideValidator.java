package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_OUTSIDE_AGENT;
import static dev.parley.processor.diagnostic.EventProblem.STATIC_OF_INTERFACE;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_OUTSIDE_AGENT;
import static dev.parley.processor.diagnostic.StepProblem.STEP_OUTSIDE_AGENT;
import static dev.parley.processor.diagnostic.ToolProblem.TOOL_OUTSIDE_AGENT;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.discover.MethodMarks;
import dev.parley.processor.model.Event;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Tells which handlers and blocking methods nobody calls, because their class is no agent. What is
 * made to be extended, interfaces and abstract classes, is left alone: its agents may be elsewhere.
 */
public final class OutsideValidator {

  private OutsideValidator() {}

  /** Returns what nobody calls in a class, given the classes that are agents or extended by one. */
  public static List<Finding> validate(TypeElement holder, Set<TypeElement> lineages) {
    if (holder.getKind().isInterface()) {
      return ofInterface(holder);
    }
    if (lineages.contains(holder) || Subject.isAbstract(holder)) {
      return List.of();
    }
    return ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
        .filter(MethodMarks::isMarked)
        .filter(method -> !MethodMarks.isCopyOfComponents(method, holder))
        .map(method -> finding(holder, method))
        .toList();
  }

  private static List<Finding> ofInterface(TypeElement holder) {
    return ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(method ->
            Stream.of(Event.values()).anyMatch(event -> Mark.isOn(method, event.annotation())))
        .map(method ->
            Finding.of(STATIC_OF_INTERFACE, Wording.of(method), Wording.of(holder)).at(method))
        .toList();
  }

  private static Finding finding(TypeElement holder, ExecutableElement method) {
    return Finding.of(problem(MethodMarks.on(method)), Wording.of(method), Wording.of(holder))
        .at(method);
  }

  private static Problem problem(List<String> marks) {
    if (marks.contains(MethodMarks.TOOL)) {
      return TOOL_OUTSIDE_AGENT;
    }
    if (!List.of(MethodMarks.BLOCKING, MethodMarks.STEP).containsAll(marks)) {
      return HANDLER_OUTSIDE_AGENT;
    }
    return marks.contains(MethodMarks.BLOCKING) ? BLOCKING_OUTSIDE_AGENT : STEP_OUTSIDE_AGENT;
  }
}
