package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.BlockingProblem.BLOCKING_OUTSIDE_AGENT;
import static dev.parley.processor.diagnostic.HandlerProblem.HANDLER_OUTSIDE_AGENT;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.Problem;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.MethodMarks;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
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
    if (lineages.contains(holder) || holder.getKind().isInterface() || Subject.isAbstract(holder)) {
      return List.of();
    }
    return ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
        .filter(MethodMarks::isMarked)
        .filter(method -> !MethodMarks.isCopyOfComponents(method, holder))
        .map(method -> finding(holder, method))
        .toList();
  }

  private static Finding finding(TypeElement holder, ExecutableElement method) {
    boolean onlyBlocking = MethodMarks.on(method).equals(List.of(MethodMarks.BLOCKING));
    Problem problem = onlyBlocking ? BLOCKING_OUTSIDE_AGENT : HANDLER_OUTSIDE_AGENT;
    return Finding.of(problem, Wording.of(method), Wording.of(holder)).at(method);
  }
}
