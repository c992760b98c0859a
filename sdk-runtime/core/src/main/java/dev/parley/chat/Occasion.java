package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.audio.AudioChunk;
import dev.parley.feedback.Feedback;
import dev.parley.log.JsonWeight;
import dev.parley.message.Message;
import dev.parley.store.StoredChat;
import dev.parley.window.WindowMessage;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What makes a handler run, with all that it brings. Called with the chat's lock held. */
sealed interface Occasion {

  /** Returns the line that the handler's turn waits in. */
  default Lane.Kind lane() {
    return Lane.Kind.TALK;
  }

  /** Tells whether a person waits for the handler, and may want to stop it. */
  default boolean isAwaited() {
    return true;
  }

  /** Tells whether the handler is to run at all, now that its turn has come. */
  default boolean isWanted() {
    return true;
  }

  /** Returns about how many bytes it holds while it waits. */
  default long weight() {
    return 0;
  }

  /** Returns the name of the step that shows the run; null for a run that is not shown. */
  default @Nullable String stepName() {
    return null;
  }

  /** Returns the message that the run answers, if it answers one. */
  default @Nullable Message message() {
    return null;
  }

  /** Tells whether it came before these messages, and has nothing to do with them. */
  default boolean isBefore(Collection<String> messages) {
    return false;
  }

  /** Returns what to call the chat if nobody has done anything in it before; null for nothing. */
  default @Nullable String interaction() {
    return null;
  }

  /** Returns settings that are in force for this run only; null for the chat's own. */
  default @Nullable ChosenSettings tried() {
    return null;
  }

  /** The turn is over, or never came. */
  default void ended(Ending ending) {}

  /** A page shows the chat for the first time. */
  record ChatStart() implements Occasion {
    @Override
    public String stepName() {
      return "on_chat_start";
    }

    @Override
    public boolean isBefore(Collection<String> messages) {
      return true;
    }
  }

  /** A page shows a chat that was kept. */
  record ChatResume(StoredChat stored) implements Occasion {
    @Override
    public String interaction() {
      return "resume";
    }

    @Override
    public boolean isBefore(Collection<String> messages) {
      return true;
    }
  }

  /** A person says something. */
  record Said(Message message) implements Occasion {
    @Override
    public String stepName() {
      return "on_message";
    }

    @Override
    public boolean isBefore(Collection<String> messages) {
      return !messages.contains(message.id());
    }
  }

  /** A person has stopped what ran. */
  record Stopped() implements Occasion {}

  /** The chat is over. */
  record ChatEnd() implements Occasion {
    @Override
    public boolean isAwaited() {
      return false;
    }
  }

  /** A person says what they think of an answer. */
  record Rated(Feedback feedback) implements Occasion {
    @Override
    public long weight() {
      return feedback.id().length() + (long) feedback.comment().length();
    }

    @Override
    public Lane.Kind lane() {
      return Lane.Kind.ASIDE;
    }

    @Override
    public boolean isAwaited() {
      return false;
    }
  }

  /** The web page around the chat says something. */
  record WindowSaid(WindowMessage said) implements Occasion {
    @Override
    public long weight() {
      return JsonWeight.of(said.data());
    }

    @Override
    public Lane.Kind lane() {
      return Lane.Kind.ASIDE;
    }
  }

  /** A person has changed their settings. */
  record SettingsChanged() implements Occasion {
    @Override
    public Lane.Kind lane() {
      return Lane.Kind.ASIDE;
    }
  }

  /** A person tries other settings. */
  record SettingsTried(ChosenSettings tried) implements Occasion {
    @Override
    public long weight() {
      return JsonWeight.of(tried.values());
    }

    @Override
    public Lane.Kind lane() {
      return Lane.Kind.ASIDE;
    }

    @Override
    public boolean isAwaited() {
      return false;
    }
  }

  /** A person clicks. */
  record Acted(Action action, CompletableFuture<ActionOutcome> outcome) implements Occasion {
    @Override
    public long weight() {
      return JsonWeight.of(action.payload());
    }

    @Override
    public Lane.Kind lane() {
      return Lane.Kind.ASIDE;
    }

    @Override
    public String interaction() {
      return action.name();
    }

    @Override
    public void ended(Ending ending) {
      ActionOutcome became =
          switch (ending) {
            case Ending.Well(var value) -> new ActionOutcome.Answered(value);
            case Ending.Badly(var reference) -> new ActionOutcome.Failed(reference);
            case Ending.Stopped() -> new ActionOutcome.Stopped();
          };
      Later.complete(outcome, became);
    }
  }

  /** A person wants to speak. */
  record AudioStart(Audio audio, CompletableFuture<Boolean> accepted) implements Occasion {
    @Override
    public Lane.Kind lane() {
      return Lane.Kind.AUDIO;
    }

    @Override
    public boolean isAwaited() {
      return false;
    }

    @Override
    public void ended(Ending ending) {
      boolean begins = ending instanceof Ending.Well(var value) && !Boolean.FALSE.equals(value);
      audio.begin(begins);
      Later.complete(accepted, begins);
    }
  }

  /** A person speaks. */
  record AudioIn(Audio audio, AudioChunk chunk) implements Occasion {
    @Override
    public Lane.Kind lane() {
      return Lane.Kind.AUDIO;
    }

    @Override
    public boolean isAwaited() {
      return false;
    }

    @Override
    public boolean isWanted() {
      return audio.isOn();
    }

    @Override
    public void ended(Ending ending) {
      audio.heard(chunk);
    }
  }

  /**
   * A person has spoken.
   *
   * @param answered whether the agent has a handler for it
   */
  record AudioEnd(Audio audio, boolean answered) implements Occasion {
    @Override
    public Lane.Kind lane() {
      return Lane.Kind.AUDIO;
    }

    @Override
    public boolean isWanted() {
      return audio.isOn();
    }

    @Override
    public boolean isAwaited() {
      return answered;
    }

    @Override
    public @Nullable String stepName() {
      return answered ? "on_audio_end" : null;
    }

    @Override
    public @Nullable String interaction() {
      return answered ? "audio" : null;
    }

    @Override
    public void ended(Ending ending) {
      audio.begin(false);
    }
  }

  /** How a turn ends. */
  sealed interface Ending {

    /** The handler has returned, and has answered its call with the value, if with any. */
    record Well(@Nullable Object value) implements Ending {}

    /** The handler has failed. */
    record Badly(String reference) implements Ending {}

    /** The handler was stopped, or never ran. */
    record Stopped() implements Ending {}
  }
}
