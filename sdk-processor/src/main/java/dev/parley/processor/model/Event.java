package dev.parley.processor.model;

import dev.parley.annotations.ChatProfiles;
import dev.parley.annotations.Commands;
import dev.parley.annotations.HeaderAuth;
import dev.parley.annotations.Modes;
import dev.parley.annotations.OAuthUser;
import dev.parley.annotations.OnAction;
import dev.parley.annotations.OnAppStart;
import dev.parley.annotations.OnAppStop;
import dev.parley.annotations.OnAudioChunk;
import dev.parley.annotations.OnAudioEnd;
import dev.parley.annotations.OnAudioStart;
import dev.parley.annotations.OnChatEnd;
import dev.parley.annotations.OnChatResume;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnFeedback;
import dev.parley.annotations.OnLogout;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnSettingsEdit;
import dev.parley.annotations.OnSettingsUpdate;
import dev.parley.annotations.OnStop;
import dev.parley.annotations.OnWindowMessage;
import dev.parley.annotations.PasswordAuth;
import dev.parley.annotations.StarterCategories;
import dev.parley.annotations.Starters;
import dev.parley.processor.model.Argument.OfCall;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** What a handler can answer; a constant for each annotation of a handler. */
public enum Event {
  /** The application starts. */
  APP_START(OnAppStart.class, "onAppStart", Place.APP, Outcome.NOTHING, OfCall.APP),
  /** The application stops. */
  APP_STOP(OnAppStop.class, "onAppStop", Place.APP, Outcome.NOTHING, OfCall.APP),
  /** A person logs in with a name and a password. */
  PASSWORD_AUTH(
      PasswordAuth.class, "passwordAuth", Place.APP, Outcome.ADMISSION, OfCall.CREDENTIALS),
  /** A person comes by a proxy that knows them. */
  HEADER_AUTH(HeaderAuth.class, "headerAuth", Place.APP, Outcome.ADMISSION, OfCall.REQUEST_HEADERS),
  /** A person comes from an OAuth provider. */
  OAUTH_USER(OAuthUser.class, "oauthUser", Place.APP, Outcome.ADMISSION, OfCall.OAUTH_LOGIN),
  /** A person has logged out. */
  LOGOUT(OnLogout.class, "onLogout", Place.APP, Outcome.NOTHING, OfCall.USER),
  /** Somebody is to see messages to begin with. */
  STARTERS(Starters.class, "starters", Outcome.STARTERS),
  /** Somebody is to see groups of messages to begin with. */
  STARTER_CATEGORIES(StarterCategories.class, "starterCategories", Outcome.STARTER_CATEGORIES),
  /** Somebody is to see profiles. */
  CHAT_PROFILES(ChatProfiles.class, "chatProfiles", Outcome.CHAT_PROFILES),
  /** Somebody is to see commands. */
  COMMANDS(Commands.class, "commands", Outcome.COMMANDS),
  /** Somebody is to see modes. */
  MODES(Modes.class, "modes", Outcome.MODES),
  /** A chat starts. */
  CHAT_START(OnChatStart.class, "onChatStart", Place.CHAT, Outcome.SENT),
  /** A person comes back to a chat that was kept. */
  CHAT_RESUME(OnChatResume.class, "onChatResume", Place.CHAT, Outcome.SENT, OfCall.STORED_CHAT),
  /** A person says something. */
  MESSAGE_IN(OnMessage.class, "onMessage", Place.CHAT, Outcome.SENT, OfCall.MESSAGE),
  /** A person clicks. */
  ACTION(OnAction.class, "onAction", Place.CHAT, Outcome.ANSWER, OfCall.ACTION),
  /** A person says what they think of an answer. */
  FEEDBACK(OnFeedback.class, "onFeedback", Place.CHAT, Outcome.SENT, OfCall.FEEDBACK),
  /** The web page around the chat says something. */
  WINDOW_MESSAGE(
      OnWindowMessage.class, "onWindowMessage", Place.CHAT, Outcome.SENT, OfCall.WINDOW_MESSAGE),
  /** A person has confirmed other settings. */
  SETTINGS_UPDATE(OnSettingsUpdate.class, "onSettingsUpdate", Place.CHAT, Outcome.SENT),
  /** A person tries other settings. */
  SETTINGS_EDIT(OnSettingsEdit.class, "onSettingsEdit", Place.CHAT, Outcome.SENT),
  /** A person wants to speak. */
  AUDIO_START(OnAudioStart.class, "onAudioStart", Place.CHAT, Outcome.ACCEPTANCE),
  /** A person speaks. */
  AUDIO_CHUNK(OnAudioChunk.class, "onAudioChunk", Place.CHAT, Outcome.NOTHING, OfCall.AUDIO_CHUNK),
  /** A person has spoken. */
  AUDIO_END(OnAudioEnd.class, "onAudioEnd", Place.CHAT, Outcome.SENT),
  /** A person stops what runs. */
  STOP(OnStop.class, "onStop", Place.CHAT, Outcome.SENT),
  /** A chat ends. */
  CHAT_END(OnChatEnd.class, "onChatEnd", Place.CHAT, Outcome.SENT);

  private final Class<? extends Annotation> annotation;
  private final String row;
  private final Place place;
  private final Outcome outcome;
  private final List<OfCall> own;

  Event(
      Class<? extends Annotation> annotation,
      String row,
      Place place,
      Outcome outcome,
      OfCall... own) {
    this.annotation = annotation;
    this.row = row;
    this.place = place;
    this.outcome = outcome;
    this.own = List.of(own);
  }

  Event(Class<? extends Annotation> annotation, String row, Outcome offer) {
    this(annotation, row, Place.APP, offer, OfCall.AUDIENCE, OfCall.USER, OfCall.LANGUAGE);
  }

  /** Where an event happens. */
  private enum Place {
    /** In a chat, whose agent answers. */
    CHAT,
    /** Outside of any chat, so that a static method answers. */
    APP
  }

  /** Returns the annotation that marks a handler of this event. */
  public Class<? extends Annotation> annotationType() {
    return annotation;
  }

  /** Returns the qualified name of the annotation that marks a handler of this event. */
  public String annotation() {
    return annotation.getName();
  }

  /** Returns the annotation as an author writes it, such as {@code @OnMessage}. */
  public String label() {
    return "@" + annotation.getSimpleName();
  }

  /** Returns the factory method of the dispatch table's row. */
  public String row() {
    return row;
  }

  /** Tells whether the event happens in a chat, so that the chat's agent answers it. */
  public boolean isInChat() {
    return place == Place.CHAT;
  }

  /** Returns what a handler of this event may return. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns what the event itself brings, in the order in which to list it. */
  public List<OfCall> own() {
    return own;
  }

  /** Returns what the call of this event's handler brings, in the order in which to list it. */
  public List<OfCall> brings() {
    return isInChat()
        ? Stream.concat(own.stream(), Stream.of(OfCall.CHAT, OfCall.USER)).toList()
        : own;
  }
}
