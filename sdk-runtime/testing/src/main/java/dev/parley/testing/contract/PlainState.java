package dev.parley.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.ask.OpenQuestion;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatEvent;
import dev.parley.log.ChatState;
import dev.parley.page.PageCall;
import dev.parley.page.Sidebar;
import dev.parley.step.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fold in its plainest form, which is what a log and its readers are held against. */
final class PlainState {

  private final List<Step> steps = new ArrayList<>();
  private @Nullable String first;
  private boolean working;
  private final SequencedMap<String, ShownElement> elements = new LinkedHashMap<>();
  private final SequencedMap<String, Action> actions = new LinkedHashMap<>();
  private final Map<Class<?>, ChatEvent> newest = new HashMap<>();
  private @Nullable String question;
  private @Nullable String call;
  private @Nullable String sidebar;

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
      case ChatEvent.QuestionAsked(var asked) -> {
        apply(new ChatEvent.StepAdded(asked.message()));
        question = has(asked.id()) ? asked.id() : question;
      }
      case ChatEvent.Around thing -> applyAround(thing);
      case ChatEvent.Passing _ -> {
        // leaves nothing behind
      }
    }
  }

  private void applyAround(ChatEvent.Around event) {
    switch (event) {
      case ChatEvent.ElementShown(var element) -> {
        if (takes(element.stepId())) {
          ShownElement before = elements.get(element.id());
          if (before != null && !before.stepId().equals(element.stepId())) {
            elements.remove(element.id());
          }
          elements.put(element.id(), element);
        }
      }
      case ChatEvent.ElementRemoved(var id) -> elements.remove(id);
      case ChatEvent.ActionShown(var action) -> {
        if (takes(action.stepId())) {
          Action before = actions.get(action.id());
          if (before != null && !before.stepId().equals(action.stepId())) {
            actions.remove(action.id());
          }
          actions.put(action.id(), action);
        }
      }
      case ChatEvent.ActionRemoved(var id) -> actions.remove(id);
      case ChatEvent.QuestionClosed _ -> question = null;
      case ChatEvent.PageCalled(var called) -> call = called.id();
      case ChatEvent.PageCallClosed _ -> call = null;
      case ChatEvent.SettingsShown _,
          ChatEvent.CommandsShown _,
          ChatEvent.ModesShown _,
          ChatEvent.TokensUsed _ ->
          newest.put(event.getClass(), event);
      case ChatEvent.SidebarShown(var shown) -> sidebar = shown.key();
      case ChatEvent.SidebarClosed() -> sidebar = null;
    }
  }

  private boolean takes(String stepId) {
    return stepId.isEmpty() || has(stepId);
  }

  /** Tells whether a state that was folded otherwise shows the same around the steps. */
  void assertSameAround(ChatState actual) {
    assertEquals(List.copyOf(elements.values()), actual.elements());
    assertEquals(List.copyOf(actions.values()), actual.actions());
    assertEquals(Optional.ofNullable(question), actual.question().map(OpenQuestion::id));
    assertEquals(Optional.ofNullable(call), actual.pageCall().map(PageCall::id));
    assertEquals(Optional.ofNullable(sidebar), actual.sidebar().map(Sidebar::key));
    if (newest.get(ChatEvent.SettingsShown.class) instanceof ChatEvent.SettingsShown(var values)) {
      assertEquals(values, actual.settings());
    }
    if (newest.get(ChatEvent.CommandsShown.class)
        instanceof ChatEvent.CommandsShown(var commands)) {
      assertEquals(commands, actual.commands());
    }
    if (newest.get(ChatEvent.ModesShown.class) instanceof ChatEvent.ModesShown(var modes)) {
      assertEquals(modes, actual.modes());
    }
    if (newest.get(ChatEvent.TokensUsed.class)
        instanceof ChatEvent.TokensUsed(long amount, long total)) {
      assertEquals(total, actual.tokensUsed());
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
      elements.values().removeIf(element -> element.stepId().equals(id));
      actions.values().removeIf(action -> action.stepId().equals(id));
      question = id.equals(question) ? null : question;
      List<String> children =
          steps.stream().filter(step -> Objects.equals(step.parentId(), id)).map(Step::id).toList();
      children.forEach(this::remove);
    }
  }
}
