package dev.parley.processor.validate;

import static dev.parley.processor.diagnostic.ActionUseProblem.ACTION_UNANSWERED;
import static dev.parley.processor.diagnostic.ActionUseProblem.ACTION_UNUSED;

import dev.parley.processor.diagnostic.Finding;
import dev.parley.processor.diagnostic.NearestName;
import dev.parley.processor.diagnostic.Wording;
import dev.parley.processor.discover.ActionUses;
import dev.parley.processor.discover.ActionUses.Use;
import dev.parley.processor.discover.Candidate;
import dev.parley.processor.discover.HandlerMethod;
import dev.parley.processor.discover.Mark;
import dev.parley.processor.model.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Tells which buttons of an agent, and which of its handlers of actions, miss each other. */
public final class ActionUseValidator {

  private final Candidate candidate;
  private final ActionUses uses;
  private final List<Finding> findings = new ArrayList<>();

  /** Names that a button has been told of, so that their handlers need not be, too. */
  private final Set<String> suggested = new HashSet<>();

  private ActionUseValidator(Candidate candidate, ActionUses uses) {
    this.candidate = candidate;
    this.uses = uses;
  }

  /** Tells whether an agent answers actions at all. */
  public static boolean concerns(Candidate candidate) {
    return candidate.handlers().stream().anyMatch(handler -> handler.event() == Event.ACTION);
  }

  /** Returns what misses what, given the buttons that an agent's class makes. */
  public static List<Finding> validate(Candidate candidate, ActionUses uses) {
    var validator = new ActionUseValidator(candidate, uses);
    validator.checkButtons();
    validator.checkHandlers();
    return List.copyOf(validator.findings);
  }

  private List<HandlerMethod> handlers() {
    return candidate.handlers().stream()
        .filter(handler -> handler.event() == Event.ACTION)
        .toList();
  }

  private void checkButtons() {
    Set<String> answered =
        handlers().stream().flatMap(each -> each.names().stream()).collect(Collectors.toSet());
    for (Use use : uses.uses()) {
      if (answered.contains(use.name())) {
        continue;
      }
      Optional<String> nearest = NearestName.to(use.name(), answered);
      if (nearest.isPresent()) {
        suggested.add(nearest.get());
        String maker = nameOf(use.place());
        findings.add(
            Finding.of(ACTION_UNANSWERED, maker, use.name(), nearest.get()).at(use.place()));
      }
    }
  }

  private void checkHandlers() {
    if (!uses.complete() || uses.uses().isEmpty()) {
      return;
    }
    Set<String> used = uses.uses().stream().map(Use::name).collect(Collectors.toSet());
    for (HandlerMethod handler : handlers()) {
      Mark mark = handler.mark().mark();
      mark.items("value").stream()
          .filter(value -> candidate.type().equals(handler.mark().method().getEnclosingElement()))
          .filter(
              value -> !used.contains(value.getValue()) && !suggested.contains(value.getValue()))
          .map(value ->
              Finding.of(
                      ACTION_UNUSED,
                      Wording.of(handler.method()),
                      value.getValue(),
                      Wording.of(candidate.type()))
                  .at(handler.mark().method())
                  .in(mark.mirror(), value))
          .forEach(findings::add);
    }
  }

  private static String nameOf(Element element) {
    return element instanceof ExecutableElement method
        ? Wording.of(method)
        : element.getSimpleName().toString();
  }
}
