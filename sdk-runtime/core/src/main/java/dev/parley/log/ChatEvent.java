package dev.parley.log;

import dev.parley.action.Action;
import dev.parley.ask.OpenQuestion;
import dev.parley.audio.Sound;
import dev.parley.element.ShownElement;
import dev.parley.offer.Command;
import dev.parley.offer.Mode;
import dev.parley.page.PageCall;
import dev.parley.page.Sidebar;
import dev.parley.page.Toast;
import dev.parley.step.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change to a chat. Applied in order, from an empty {@link ChatState}, the events of a chat
 * give its state.
 *
 * <p>A step never moves: its place among the others and its parent stay those that it came with.
 */
public sealed interface ChatEvent {

  /**
   * A step appears, or takes the place of the step with the same id, whole. Without effect when its
   * parent is not there: what was removed takes in nothing any more.
   */
  record StepAdded(Step step) implements ChatEvent {}

  /** A known step changes, whole; without effect when no step has its id. */
  record StepUpdated(Step step) implements ChatEvent {}

  /** A step goes, and all below it, with the elements and actions on them. */
  record StepRemoved(String stepId) implements ChatEvent {}

  /** Text arrives at the end of a known step's output, or of its input. */
  record TokenAppended(String stepId, String token, boolean input) implements ChatEvent {}

  /** All of a known step's output, or of its input, is replaced. */
  record TextReplaced(String stepId, String text, boolean input) implements ChatEvent {}

  /** The chat's first interaction, which also names it; happens once. */
  record FirstInteraction(String text) implements ChatEvent {}

  /** The chat goes from idle to working. */
  record WorkStarted() implements ChatEvent {}

  /** The chat goes from working to idle. */
  record WorkEnded() implements ChatEvent {}

  /** What stands with the steps, or around them. */
  sealed interface Around extends ChatEvent {}

  /**
   * An element appears, or takes the place of the one with the same id on the same step; one on
   * another step goes. Without effect when its step is not there.
   */
  record ElementShown(ShownElement element) implements Around {}

  /** An element goes. */
  record ElementRemoved(String elementId) implements Around {}

  /**
   * A button appears, or takes the place of the one with the same id on the same step; one on
   * another step goes. Without effect when its step is not there.
   */
  record ActionShown(Action action) implements Around {}

  /** A button goes. */
  record ActionRemoved(String actionId) implements Around {}

  /**
   * A question is asked, and its message appears; there is one at a time. Without effect when the
   * message's parent is not there.
   */
  record QuestionAsked(OpenQuestion question) implements ChatEvent {}

  /** The question that is open is so no longer. */
  record QuestionClosed(String questionId, boolean timedOut) implements Around {}

  /** A function of the page is called; there is one such call at a time. */
  record PageCalled(PageCall call) implements Around {}

  /** The call of a function that is open is so no longer. */
  record PageCallClosed(String callId, boolean timedOut) implements Around {}

  /** What is set in the chat, JSON-like and by id. */
  record SettingsShown(Map<String, @Nullable Object> values) implements Around {

    /** Copies the values. */
    public SettingsShown {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** What messages can be sent with. */
  record CommandsShown(List<Command> commands) implements Around {

    /** Copies the commands. */
    public CommandsShown {
      commands = List.copyOf(commands);
    }
  }

  /** Ways to be answered. */
  record ModesShown(List<Mode> modes) implements Around {

    /** Copies the modes. */
    public ModesShown {
      modes = List.copyOf(modes);
    }
  }

  /** Something is shown beside the chat, in place of what was there. */
  record SidebarShown(Sidebar sidebar) implements Around {}

  /** Nothing is shown beside the chat any more. */
  record SidebarClosed() implements Around {}

  /**
   * A language model has used tokens.
   *
   * @param amount how many since the last such event
   * @param total how many in the chat
   */
  record TokensUsed(long amount, long total) implements Around {}

  /** What is of the moment only: a reader that has fallen behind does not hear of it any more. */
  sealed interface Passing extends ChatEvent {}

  /** A notice pops up. */
  record Toasted(Toast toast) implements Passing {}

  /**
   * The web page around the chat is told something.
   *
   * @param data what it is told, JSON-like
   */
  record WindowPosted(@Nullable Object data) implements Passing {}

  /** Sound is played. */
  record SoundPlayed(Sound sound) implements Passing {}

  /** Sound that is played, or waits to be, is not heard any more. */
  record SoundInterrupted() implements Passing {}
}
