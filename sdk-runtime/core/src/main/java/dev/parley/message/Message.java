package dev.parley.message;

import dev.parley.action.Action;
import dev.parley.element.Element;
import dev.parley.file.ChatFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person or an agent says.
 *
 * @param id the message's id, a UUID
 * @param role on whose behalf it is said
 * @param author the name of who says it; empty means the agent's own name when it is sent
 * @param content the text, Markdown
 * @param createdAt when it was said
 * @param metadata what goes with it; values are JSON-like
 * @param note what else is said of it: the command it came with, its language, its tags
 * @param files what the person has attached
 * @param elements what an agent shows with it
 * @param actions the buttons that an agent puts on it
 */
public record Message(
    String id,
    Role role,
    String author,
    String content,
    Instant createdAt,
    Map<String, Object> metadata,
    MessageNote note,
    List<ChatFile> files,
    List<Element> elements,
    List<Action> actions) {

  /** Copies the metadata and the lists. */
  public Message {
    metadata = Map.copyOf(metadata);
    files = List.copyOf(files);
    elements = List.copyOf(elements);
    actions = List.copyOf(actions);
  }

  /** Makes a message of the agent's own. */
  public static Message of(String content) {
    return new Message(
        UUID.randomUUID().toString(),
        Role.ASSISTANT,
        "",
        content,
        Instant.now(),
        Map.of(),
        MessageNote.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  /** Makes a person's message. */
  public static Message said(String id, Role role, String author, String content) {
    return of(content).withId(id).as(role).by(author);
  }

  /** Returns the id of the command that the person has sent it with. */
  public Optional<String> command() {
    return Optional.ofNullable(note.command());
  }

  /** Returns the id of the option that is chosen in a mode, if there is such a mode. */
  public Optional<String> mode(String id) {
    return Optional.ofNullable(note.modes().get(id));
  }

  /** Returns this message as said by someone else. */
  public Message by(String author) {
    return new Message(
        id, role, author, content, createdAt, metadata, note, files, elements, actions);
  }

  /** Returns this message as said on somebody else's behalf. */
  public Message as(Role role) {
    return new Message(
        id, role, author, content, createdAt, metadata, note, files, elements, actions);
  }

  /** Returns this message with other metadata. */
  public Message with(Map<String, Object> metadata) {
    return new Message(
        id, role, author, content, createdAt, metadata, note, files, elements, actions);
  }

  /** Returns this message with one more element. */
  public Message with(Element element) {
    return new Message(
        id,
        role,
        author,
        content,
        createdAt,
        metadata,
        note,
        files,
        and(elements, element),
        actions);
  }

  /** Returns this message with more buttons. */
  public Message with(Action... actions) {
    var all = new ArrayList<>(this.actions);
    all.addAll(List.of(actions));
    return new Message(id, role, author, content, createdAt, metadata, note, files, elements, all);
  }

  /** Returns this message with files that a person has attached. */
  public Message withFiles(List<ChatFile> files) {
    return new Message(
        id, role, author, content, createdAt, metadata, note, files, elements, actions);
  }

  /** Returns this message as text in a language, such as {@code java}, rather than Markdown. */
  public Message language(@Nullable String language) {
    return noted(note.withLanguage(language));
  }

  /** Returns this message with tags, by which an operator finds it. */
  public Message tagged(String... tags) {
    return noted(note.withTags(List.of(tags)));
  }

  /** Returns this message with other things said of it. */
  public Message noted(MessageNote note) {
    return new Message(
        id, role, author, content, createdAt, metadata, note, files, elements, actions);
  }

  private Message withId(String id) {
    return new Message(
        id, role, author, content, createdAt, metadata, note, files, elements, actions);
  }

  private static <T> List<T> and(List<T> some, T more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
