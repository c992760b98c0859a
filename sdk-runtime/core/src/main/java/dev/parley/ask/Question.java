package dev.parley.ask;

import dev.parley.action.Action;
import dev.parley.element.Element;
import dev.parley.element.ElementType;
import dev.parley.file.ChatFile;
import dev.parley.file.FileRules;
import dev.parley.message.Message;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask a person.
 *
 * {@snippet :
 * chat.ask(Question.files("A text file, please.", FileRules.accepting(".txt").atMost(2)));
 * }
 *
 * @param <T> what is asked for
 */
public sealed interface Question<T> {

  /** How long a question for a text waits, unless it is told otherwise. */
  Duration TEXT_PATIENCE = Duration.ofSeconds(60);

  /** How long other questions wait, unless they are told otherwise. */
  Duration PATIENCE = Duration.ofSeconds(90);

  /** Returns what people read, Markdown. */
  String text();

  /** Returns how long to wait for an answer. */
  Duration patience();

  /** Returns this question, waiting for another time. */
  Question<T> within(Duration patience);

  /** Asks for a text. */
  static Question<Message> text(String text) {
    return new ForText(text, TEXT_PATIENCE);
  }

  /** Asks for files. */
  static Question<List<ChatFile>> files(String text, FileRules rules) {
    return new ForFiles(text, PATIENCE, rules);
  }

  /**
   * Asks to press one of some buttons.
   *
   * @throws IllegalArgumentException when there is no button, or one twice
   */
  static Question<Action> choice(String text, Action... buttons) {
    return new ForChoice(text, PATIENCE, List.of(buttons));
  }

  /**
   * Asks to fill in an element of the application's own; the answer is what its module submits. If
   * there is no such module, the page offers the props that are texts, numbers, or yes or no.
   *
   * <p>The answer comes from a browser, and may be anything.
   *
   * @throws IllegalArgumentException when it is another element
   */
  static Question<Map<String, @Nullable Object>> form(String text, Element form) {
    return new ForForm(text, PATIENCE, form);
  }

  /** Asks for a text. */
  record ForText(String text, Duration patience) implements Question<Message> {

    /** Checks the time. */
    public ForText {
      requireTime(patience);
    }

    @Override
    public ForText within(Duration patience) {
      return new ForText(text, patience);
    }
  }

  /**
   * Asks for files.
   *
   * @param rules which files may be given
   */
  record ForFiles(String text, Duration patience, FileRules rules)
      implements Question<List<ChatFile>> {

    /** Checks the time. */
    public ForFiles {
      requireTime(patience);
    }

    @Override
    public ForFiles within(Duration patience) {
      return new ForFiles(text, patience, rules);
    }
  }

  /**
   * Asks to press a button.
   *
   * @param buttons what there is to choose
   */
  record ForChoice(String text, Duration patience, List<Action> buttons)
      implements Question<Action> {

    /** Checks the time and the buttons, and copies them. */
    public ForChoice {
      requireTime(patience);
      buttons = List.copyOf(buttons);
      var ids = new HashSet<String>();
      if (buttons.isEmpty() || !buttons.stream().allMatch(button -> ids.add(button.id()))) {
        throw new IllegalArgumentException("a choice needs buttons, each once: " + buttons);
      }
    }

    @Override
    public ForChoice within(Duration patience) {
      return new ForChoice(text, patience, buttons);
    }
  }

  /**
   * Asks to fill in an element of the application's own.
   *
   * @param form the element
   */
  record ForForm(String text, Duration patience, Element form)
      implements Question<Map<String, @Nullable Object>> {

    /** Checks the time and the element. */
    public ForForm {
      requireTime(patience);
      if (form.type() != ElementType.CUSTOM) {
        throw new IllegalArgumentException(
            "only a custom element can be filled in, and '%s' is %s"
                .formatted(form.name(), form.type()));
      }
    }

    @Override
    public ForForm within(Duration patience) {
      return new ForForm(text, patience, form);
    }
  }

  private static void requireTime(Duration patience) {
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("a question must wait for some time, not " + patience);
    }
  }
}
