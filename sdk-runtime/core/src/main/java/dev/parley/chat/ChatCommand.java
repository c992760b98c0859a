package dev.parley.chat;

import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.ask.Reply;
import dev.parley.audio.AudioChunk;
import dev.parley.feedback.Feedback;
import dev.parley.message.Role;
import dev.parley.window.WindowMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a connection, a test or another node asks of a chat. */
public sealed interface ChatCommand {

  /** What comes in beside the conversation: it waits for no message, and no message for it. */
  sealed interface Aside extends ChatCommand {}

  /**
   * A page shows the chat: run {@code @OnChatStart}, or {@code @OnChatResume} in a chat that was
   * kept, unless it ran before.
   */
  record Open() implements ChatCommand {}

  /**
   * A person says something.
   *
   * @param id the client's id for the message; a known one makes this the same message, again
   * @param role {@code USER}, or {@code SYSTEM} for what the surrounding application says
   * @param content the text
   * @param metadata what the client adds; values are JSON-like, and keys without one are left out
   * @param with the command, modes and files that it is sent with
   */
  record Say(
      @Nullable String id, Role role, String content, Map<String, Object> metadata, With with)
      implements ChatCommand {

    /** Copies the metadata. */
    public Say {
      var copy = new LinkedHashMap<>(metadata);
      copy.values().removeIf(Objects::isNull);
      metadata = Collections.unmodifiableMap(copy);
    }

    /** A person says a text and nothing else. */
    public Say(@Nullable String id, String content) {
      this(id, Role.USER, content, Map.of(), With.NOTHING);
    }
  }

  /**
   * What a message is sent with.
   *
   * @param command the id of the command; none without one
   * @param modes the id of the option chosen in each mode; those missing have their first choice
   * @param files the ids of files that were uploaded before
   */
  record With(@Nullable String command, Map<String, String> modes, List<String> files) {

    /** Nothing goes with the message. */
    public static final With NOTHING = new With(null, Map.of(), List.of());

    /** Copies the collections. */
    public With {
      modes = Map.copyOf(modes);
      files = List.copyOf(files);
    }
  }

  /**
   * A person changes what they said: what came of it, and all that was said later, goes, and the
   * message is answered anew.
   *
   * @param id the message's id
   * @param content its new text
   */
  record Edit(String id, String content) implements ChatCommand {}

  /**
   * A person answers a question; without effect if it is open no longer.
   *
   * @param questionId the question's id
   * @param reply the answer; one that the question does not ask for leaves it open
   */
  record Answer(String questionId, Reply reply) implements ChatCommand {}

  /**
   * A function of the page has returned; without effect if nobody waits for it any more.
   *
   * @param callId the call's id
   * @param result what it returned, JSON-like
   */
  record Return(String callId, @Nullable Object result) implements ChatCommand {}

  /**
   * A custom element changes its props; without effect if the chat shows no such element.
   *
   * @param props all its props, JSON-like
   */
  record ChangeElement(String elementId, Map<String, @Nullable Object> props)
      implements ChatCommand {

    /** Copies the props. */
    public ChangeElement {
      props = Collections.unmodifiableMap(new LinkedHashMap<>(props));
    }
  }

  /** A custom element goes; without effect if the chat shows no such element. */
  record RemoveElement(String elementId) implements ChatCommand {}

  /**
   * A person clicks: run the {@code @OnAction} method of that name, beside the messages.
   *
   * @param outcome completed, on a thread of its own, with what becomes of it; never fails
   */
  record Act(Action action, CompletableFuture<ActionOutcome> outcome) implements Aside {}

  /** A person says what they think of an answer: run {@code @OnFeedback}. */
  record Rate(Feedback feedback) implements Aside {}

  /** The web page around the chat says something: run {@code @OnWindowMessage}. */
  record Post(WindowMessage message) implements Aside {}

  /**
   * A person confirms settings: keep them if they fit, then run {@code @OnSettingsUpdate}.
   *
   * @param values JSON-like values by id; those that are missing stay as they are
   */
  record ChangeSettings(Map<String, ? extends @Nullable Object> values) implements Aside {

    /** Copies the values. */
    public ChangeSettings {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * A person tries settings: run {@code @OnSettingsEdit} if they fit, and keep nothing.
   *
   * @param values JSON-like values by id; those that are missing are as they are
   */
  record TrySettings(Map<String, ? extends @Nullable Object> values) implements Aside {

    /** Copies the values. */
    public TrySettings {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * A person wants to speak: run {@code @OnAudioStart}.
   *
   * @param accepted completed, on a thread of its own, with whether the agent listens; never fails
   */
  record StartAudio(CompletableFuture<Boolean> accepted) implements Aside {}

  /** A person speaks: run {@code @OnAudioChunk}, in order, if the agent listens. */
  record AddAudio(AudioChunk chunk) implements Aside {}

  /** A person has spoken: run {@code @OnAudioEnd}, after the last piece. */
  record EndAudio() implements Aside {}

  /** A person wants what runs to end. */
  record Stop() implements ChatCommand {}

  /** What a client asked for cannot be done; the chat says so as an error message. */
  record Refuse(String reason) implements ChatCommand {}

  /** The chat is over: stop what runs, then run {@code @OnChatEnd}, once. */
  record End() implements ChatCommand {}
}
