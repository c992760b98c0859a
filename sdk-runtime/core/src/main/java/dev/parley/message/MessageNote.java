package dev.parley.message;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a message beside its text.
 *
 * @param language the language of a text that is code; none for Markdown
 * @param command the id of the command that it was sent with; none without one
 * @param modes the id of the option that was chosen in each mode, by the mode's id
 * @param tags words by which it can be found
 * @param question whether it is a question that waits for its answer
 */
public record MessageNote(
    @Nullable String language,
    @Nullable String command,
    Map<String, String> modes,
    List<String> tags,
    boolean question) {

  /** Nothing is said. */
  public static final MessageNote NONE = new MessageNote(null, null, Map.of(), List.of(), false);

  /** Copies the collections. */
  public MessageNote {
    modes = Map.copyOf(modes);
    tags = List.copyOf(tags);
  }

  /** Returns what is said of a message that a person sends with a command and modes. */
  public static MessageNote sentWith(@Nullable String command, Map<String, String> modes) {
    return new MessageNote(null, command, modes, List.of(), false);
  }

  /** Returns this note with another language; none for Markdown. */
  MessageNote withLanguage(@Nullable String language) {
    return new MessageNote(language, command, modes, tags, question);
  }

  /** Returns this note with other tags. */
  MessageNote withTags(List<String> tags) {
    return new MessageNote(language, command, modes, tags, question);
  }

  /** Returns this note of a question that waits, or no longer does. */
  public MessageNote withQuestion(boolean question) {
    return new MessageNote(language, command, modes, tags, question);
  }
}
