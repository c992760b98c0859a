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
import dev.parley.log.ChatLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings elements and buttons into a chat. What elements consist of is kept before anybody hears of
 * them, so that nobody asks for what is not there yet. Safe for use by multiple threads.
 */
final class Showing {

  private final ChatLog log;
  private final ChatFiles files;

  Showing(ChatLog log, ChatFiles files) {
    this.log = log;
    this.files = files;
  }

  /**
   * Keeps what elements consist of.
   *
   * @param stepId the id of the message or step that they belong to; empty for none
   * @throws UncheckedIOException if that cannot be read, or is too much
   */
  List<ShownElement> keep(List<Element> elements, String stepId) {
    return elements.stream().map(element -> keep(element, stepId)).toList();
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
      before.ifPresent(old -> forgetFile(old, element));
    }
  }

  /** Shows buttons. Called with the voice held. */
  void show(List<Action> actions, String stepId) {
    actions.forEach(action -> log.append(new ActionShown(action.on(stepId))));
  }

  /** Takes an element away, if it is there. Called with the voice held. */
  void removeElement(String id) {
    log.element(id)
        .ifPresent(element -> {
          log.append(new ElementRemoved(id));
          forgetFile(element, null);
        });
  }

  /** Takes a button away, if it is there. Called with the voice held. */
  void removeAction(String id) {
    if (log.action(id).isPresent()) {
      log.append(new ActionRemoved(id));
    }
  }

  private void forgetFile(ShownElement old, @Nullable ShownElement now) {
    String file = old.fileId();
    if (file != null && (now == null || !Objects.equals(file, now.fileId()))) {
      files.remove(file);
    }
  }
}
