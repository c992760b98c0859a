package dev.parley.log;

import dev.parley.action.Action;
import dev.parley.ask.OpenQuestion;
import dev.parley.element.ShownElement;
import dev.parley.log.ChatEvent.ActionRemoved;
import dev.parley.log.ChatEvent.ActionShown;
import dev.parley.log.ChatEvent.CommandsShown;
import dev.parley.log.ChatEvent.ElementRemoved;
import dev.parley.log.ChatEvent.ElementShown;
import dev.parley.log.ChatEvent.ModesShown;
import dev.parley.log.ChatEvent.PageCallClosed;
import dev.parley.log.ChatEvent.PageCalled;
import dev.parley.log.ChatEvent.QuestionClosed;
import dev.parley.log.ChatEvent.SettingsShown;
import dev.parley.log.ChatEvent.SidebarClosed;
import dev.parley.log.ChatEvent.SidebarShown;
import dev.parley.log.ChatEvent.TokensUsed;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.page.PageCall;
import dev.parley.page.Sidebar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands with a chat's steps and around them. Guarded by the state. */
final class Surroundings {

  private final Shelf<ShownElement> elements;
  private final Shelf<Action> actions;
  private Slot<ChatEvent> settings = Slot.empty(); // each the newest event of its kind
  private Slot<ChatEvent> commands = Slot.empty();
  private Slot<ChatEvent> modes = Slot.empty();
  private Slot<ChatEvent> sidebar = Slot.empty();
  private Slot<ChatEvent> call = Slot.empty();
  private Slot<ChatEvent> questionEnd = Slot.empty();
  private Slot<ChatEvent> tokens = Slot.empty();
  private @Nullable OpenQuestion question;

  /**
   * The newest event of a kind.
   *
   * @param event the event; none if there was none yet
   * @param at its number
   */
  private record Slot<E>(@Nullable E event, long at) {

    static <E> Slot<E> empty() {
      return new Slot<>(null, 0);
    }

    void addSince(long cursor, List<? super E> events) {
      if (event != null && at > cursor) {
        events.add(event);
      }
    }
  }

  Surroundings() {
    this(new Shelf<>(), new Shelf<>());
  }

  private Surroundings(Shelf<ShownElement> elements, Shelf<Action> actions) {
    this.elements = elements;
    this.actions = actions;
  }

  void apply(ChatEvent.Around event, long number) {
    switch (event) {
      case ElementShown(var element) -> {
        // What moves to another step goes to the end, or a reader whose step is gone has no place.
        elements.removeIf(element.id(), old -> !old.stepId().equals(element.stepId()), number);
        elements.put(element.id(), element, number);
      }
      case ElementRemoved(var id) -> elements.remove(id, number);
      case ActionShown(var action) -> {
        actions.removeIf(action.id(), old -> !old.stepId().equals(action.stepId()), number);
        actions.put(action.id(), action, number);
      }
      case ActionRemoved(var id) -> actions.remove(id, number);
      case QuestionClosed _ -> closeQuestion(event, number);
      case PageCalled _ -> call = new Slot<>(event, number);
      case PageCallClosed _ -> {
        if (pageCall().isPresent()) {
          call = new Slot<>(event, number);
        }
      }
      case SettingsShown _ -> settings = new Slot<>(event, number);
      case CommandsShown _ -> commands = new Slot<>(event, number);
      case ModesShown _ -> modes = new Slot<>(event, number);
      case SidebarShown _, SidebarClosed _ -> sidebar = new Slot<>(event, number);
      case TokensUsed _ -> tokens = new Slot<>(event, number);
    }
  }

  void ask(OpenQuestion question) {
    this.question = question;
  }

  private void closeQuestion(ChatEvent event, long number) {
    if (question != null) {
      question = null;
      questionEnd = new Slot<>(event, number);
    }
  }

  /** Steps have gone, and take with them what is on them. */
  void stepsGone(Set<String> ids, long number) {
    elements.removeSilently(element -> ids.contains(element.stepId()));
    actions.removeSilently(action -> ids.contains(action.stepId()));
    if (question != null && ids.contains(question.id())) {
      closeQuestion(new QuestionClosed(question.id(), false), number);
    }
  }

  Shelf<ShownElement> elements() {
    return elements;
  }

  Shelf<Action> actions() {
    return actions;
  }

  Optional<OpenQuestion> question() {
    return Optional.ofNullable(question);
  }

  Optional<PageCall> pageCall() {
    return call.event() instanceof PageCalled(var open) ? Optional.of(open) : Optional.empty();
  }

  Map<String, @Nullable Object> settings() {
    return settings.event() instanceof SettingsShown(var values) ? values : Map.of();
  }

  List<Command> commands() {
    return commands.event() instanceof CommandsShown(var offered) ? offered : List.of();
  }

  List<Mode> modes() {
    return modes.event() instanceof ModesShown(var offered) ? offered : List.of();
  }

  Optional<Sidebar> sidebar() {
    return sidebar.event() instanceof SidebarShown(var shown)
        ? Optional.of(shown)
        : Optional.empty();
  }

  long tokensUsed() {
    return tokens.event() instanceof TokensUsed(_, var total) ? total : 0;
  }

  Surroundings copy() {
    var copy = new Surroundings(elements.copy(), actions.copy());
    copy.settings = settings;
    copy.commands = commands;
    copy.modes = modes;
    copy.sidebar = sidebar;
    copy.call = call;
    copy.questionEnd = questionEnd;
    copy.tokens = tokens;
    copy.question = question;
    return copy;
  }

  /**
   * Restates what changed after a cursor. The sidebar comes behind the elements, because pages
   * close it when elements come.
   *
   * @param anew whether the reader has given up steps, and with them what is on them
   */
  void addChanges(long cursor, boolean anew, List<ChatEvent> events) {
    settings.addSince(cursor, events);
    commands.addSince(cursor, events);
    modes.addSince(cursor, events);
    elements.changesSince(
        cursor,
        anew,
        id -> events.add(new ElementRemoved(id)),
        element -> events.add(new ElementShown(element)));
    actions.changesSince(
        cursor,
        anew,
        id -> events.add(new ActionRemoved(id)),
        action -> events.add(new ActionShown(action)));
    sidebar.addSince(cursor, events);
    if (tokens.event() instanceof TokensUsed(_, var total) && tokens.at() > cursor) {
      events.add(new TokensUsed(0, total));
    }
  }

  /** Restates what waits for an answer, in any case: a page that connects has forgotten it. */
  void addOpen(long cursor, List<ChatEvent> events) {
    if (pageCall().isPresent()) {
      call.addSince(-1, events);
    } else {
      call.addSince(cursor, events);
    }
    if (question == null) {
      questionEnd.addSince(cursor, events);
    }
  }
}
