package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.element.Element;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.file.ChatFile;
import dev.parley.file.ChatFiles;
import dev.parley.file.Content;
import dev.parley.log.ChatEvent.ActionRemoved;
import dev.parley.log.ChatEvent.ActionShown;
import dev.parley.log.ChatEvent.ElementRemoved;
import dev.parley.log.ChatEvent.ElementShown;
import dev.parley.log.ChatEvent.SidebarClosed;
import dev.parley.log.ChatEvent.SidebarShown;
import dev.parley.log.ChatEvent.StepRemoved;
import dev.parley.log.ChatLog;
import dev.parley.log.ChatState;
import dev.parley.page.Sidebar;
import dev.parley.step.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings elements and buttons into a chat. What elements consist of is kept before anybody hears of
 * them, so that nobody asks for what is not there yet. Safe for use by multiple threads.
 */
final class Showing {

  private final ChatLog log;
  private final ChatFiles files;
  private volatile @Nullable Sidebar beside; // changes with the chat's lock held

  Showing(ChatLog log, ChatFiles files) {
    this.log = log;
    this.files = files;
  }

  /**
   * Keeps what elements consist of, then has them said with the voice held. Nothing of them stays
   * if they cannot be kept, or the voice is silent.
   *
   * @param stepId the id of the message or step that they belong to; empty for none
   * @param voice runs something with the voice held
   * @throws UncheckedIOException if one of them cannot be read, or is too much
   */
  void bring(
      List<Element> elements,
      String stepId,
      Consumer<Runnable> voice,
      Consumer<List<ShownElement>> saying) {
    var kept = new ArrayList<ShownElement>(elements.size());
    boolean said = false;
    try {
      elements.forEach(element -> kept.add(keep(element, stepId)));
      voice.accept(() -> saying.accept(kept));
      said = true;
    } finally {
      if (!said) {
        kept.forEach(this::forgetFile);
      }
    }
  }

  private ShownElement keep(Element element, String stepId) {
    return switch (element.content()) {
      case Content.Elsewhere(var address) ->
          ShownElement.of(element, stepId, null).at(address.toString());
      case Content.Stored _ when element.type() == ElementType.CUSTOM ->
          ShownElement.of(element, stepId, null); // its props are all of it
      case Content.Stored stored -> {
        try {
          ChatFile file = files.keep(element.name(), mime(element), stored);
          yield ShownElement.of(element, stepId, file.id());
        } catch (IOException e) {
          throw new UncheckedIOException(
              "the element '%s' cannot be shown: %s".formatted(element.name(), e.getMessage()), e);
        }
      }
    };
  }

  /** Pages read a table as text, and take it for something else if it says that it is JSON. */
  private static String mime(Element element) {
    return element.type() == ElementType.DATAFRAME ? "text/plain" : element.mime();
  }

  /** Shows elements. Called with the voice held. */
  void show(List<ShownElement> elements) {
    for (ShownElement element : elements) {
      Optional<ShownElement> before = log.element(element.id());
      log.append(new ElementShown(element));
      boolean shown = log.element(element.id()).filter(now -> isSameFile(now, element)).isPresent();
      if (!shown) {
        forgetFile(element); // what it belongs to is gone
      }
      before.filter(old -> !isSameFile(old, element)).ifPresent(this::forgetFile);
    }
  }

  /** Returns the element with the id, on a step or beside the chat, if it is there. */
  Optional<ShownElement> find(String id) {
    return log.element(id).or(() -> sidebarWith(id).flatMap(sidebar -> sidebar.element(id)));
  }

  private Optional<Sidebar> sidebarWith(String id) {
    return Optional.ofNullable(beside).filter(sidebar -> sidebar.element(id).isPresent());
  }

  /**
   * Shows an element anew where it is, if it is there. Called with the chat's lock, and by a run
   * with its voice held.
   */
  void update(ShownElement element) {
    Optional<Sidebar> sidebar = sidebarWith(element.id());
    if (log.element(element.id()).isPresent()) {
      show(List.of(element));
    } else if (sidebar.isPresent()) {
      showBeside(sidebar.get().with(element));
    } else {
      forgetFile(element);
    }
  }

  /**
   * Takes an element away wherever it is. Called with the chat's lock, and by a run with its voice
   * held.
   */
  void remove(String id) {
    removeElement(id);
    sidebarWith(id)
        .map(sidebar -> sidebar.without(id))
        .ifPresent(left -> showBeside(left.elements().isEmpty() ? null : left));
  }

  /**
   * Shows elements beside the chat, in place of those before. Called with the chat's lock and the
   * voice held.
   *
   * @param sidebar what is there from here on; none for nothing
   */
  void showBeside(@Nullable Sidebar sidebar) {
    Sidebar before = beside;
    log.append(sidebar == null ? new SidebarClosed() : new SidebarShown(sidebar));
    beside = sidebar;
    if (before != null) {
      before.elements().stream()
          .filter(old -> sidebar == null || !holdsFileOf(sidebar, old))
          .forEach(this::forgetFile);
    }
  }

  private static boolean holdsFileOf(Sidebar sidebar, ShownElement old) {
    return sidebar.elements().stream().anyMatch(now -> isSameFile(now, old));
  }

  /** Shows buttons. Called with the voice held. */
  void show(List<Action> actions, String stepId) {
    actions.forEach(action -> log.append(new ActionShown(action.on(stepId))));
  }

  /** Takes an element away that is on a step or on none, if it is. Called with the voice held. */
  void removeElement(String id) {
    log.element(id)
        .ifPresent(element -> {
          log.append(new ElementRemoved(id));
          forgetFile(element);
        });
  }

  /** Takes a button away, if it is there. Called with the voice held. */
  void removeAction(String id) {
    if (log.action(id).isPresent()) {
      log.append(new ActionRemoved(id));
    }
  }

  /**
   * Takes steps away that are there, with all that is on and below them. Says so of each element
   * and button: a page that only hears that the step goes may go on showing them beside the chat.
   */
  void removeSteps(List<String> ids) {
    ChatState before = log.state();
    for (String id : ids) {
      if (log.step(id).isPresent()) {
        Set<String> gone = withAllBelow(id, before.steps());
        before.elements().stream()
            .filter(element -> gone.contains(element.stepId()))
            .forEach(element -> removeElement(element.id()));
        before.actions().stream()
            .filter(action -> gone.contains(action.stepId()))
            .forEach(action -> removeAction(action.id()));
        log.append(new StepRemoved(id));
      }
    }
  }

  private static Set<String> withAllBelow(String id, List<Step> steps) {
    var all = new HashSet<String>();
    all.add(id);
    // Children come after their parents, so one pass finds all that is below.
    for (Step step : steps) {
      if (step.parentId() != null && all.contains(step.parentId())) {
        all.add(step.id());
      }
    }
    return all;
  }

  private void forgetFile(ShownElement element) {
    if (element.fileId() != null) {
      files.remove(element.fileId());
    }
  }

  private static boolean isSameFile(ShownElement one, ShownElement other) {
    return Objects.equals(one.fileId(), other.fileId());
  }
}
