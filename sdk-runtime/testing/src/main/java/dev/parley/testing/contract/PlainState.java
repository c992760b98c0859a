package dev.parley.testing.contract;

import dev.parley.log.ChatEvent;
import dev.parley.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fold in its plainest form, which is what a log and its readers are held against. */
final class PlainState {

  private final List<Step> steps = new ArrayList<>();
  private @Nullable String first;
  private boolean working;

  void apply(ChatEvent event) {
    switch (event) {
      case ChatEvent.StepAdded(Step step) -> {
        if (has(step.id())) {
          change(step.id(), old -> step);
        } else if (step.parentId() == null || has(step.parentId())) {
          steps.add(step);
        }
      }
      case ChatEvent.StepUpdated(Step step) -> change(step.id(), old -> step);
      case ChatEvent.StepRemoved(String id) -> remove(id);
      case ChatEvent.TokenAppended(String id, String token, boolean input) ->
          change(
              id,
              old ->
                  input
                      ? old.withInput(old.input() + token)
                      : old.withOutput(old.output() + token));
      case ChatEvent.TextReplaced(String id, String text, boolean input) ->
          change(id, old -> input ? old.withInput(text) : old.withOutput(text));
      case ChatEvent.FirstInteraction(String text) -> first = text;
      case ChatEvent.WorkStarted() -> working = true;
      case ChatEvent.WorkEnded() -> working = false;
    }
  }

  List<Step> steps() {
    return steps;
  }

  Optional<String> firstInteraction() {
    return Optional.ofNullable(first);
  }

  boolean working() {
    return working;
  }

  private boolean has(String id) {
    return steps.stream().anyMatch(step -> step.id().equals(id));
  }

  private void change(String id, UnaryOperator<Step> change) {
    steps.replaceAll(step -> step.id().equals(id) ? change.apply(step) : step);
  }

  private void remove(String id) {
    if (steps.removeIf(step -> step.id().equals(id))) {
      List<String> children =
          steps.stream().filter(step -> Objects.equals(step.parentId(), id)).map(Step::id).toList();
      children.forEach(this::remove);
    }
  }
}
