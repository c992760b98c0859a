package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import java.util.Optional;

/** What a handler's parameter gets. */
public sealed interface Argument {

  /** What the handler's call brings, which its methods give. */
  enum OfCall implements Argument {
    /** The message that the handler answers. */
    MESSAGE("message", RuntimeNames.MESSAGE),
    /** The chat that the handler is called for. */
    CHAT("chat", RuntimeNames.CHAT),
    /** The person in the chat. */
    USER("user", RuntimeNames.USER),
    /** The chat as it was kept. */
    STORED_CHAT("storedChat", RuntimeNames.STORED_CHAT),
    /** What a person thinks of an answer. */
    FEEDBACK("feedback", RuntimeNames.FEEDBACK),
    /** What the web page around the chat says. */
    WINDOW_MESSAGE("windowMessage", RuntimeNames.WINDOW_MESSAGE),
    /** What a person has clicked. */
    ACTION("action", RuntimeNames.ACTION),
    /** What a person says, in pieces. */
    AUDIO_CHUNK("audioChunk", RuntimeNames.AUDIO_CHUNK),
    /** The application that starts or stops. */
    APP("app", RuntimeNames.APP),
    /** What a person has typed to log in. */
    CREDENTIALS("credentials", RuntimeNames.CREDENTIALS),
    /** The headers of a person's request. */
    REQUEST_HEADERS("requestHeaders", RuntimeNames.REQUEST_HEADERS),
    /** What a provider says of a person. */
    OAUTH_LOGIN("oauthLogin", RuntimeNames.OAUTH_LOGIN),
    /** Whom something is offered to. */
    AUDIENCE("audience", RuntimeNames.AUDIENCE),
    /** The language of whom something is offered to. */
    LANGUAGE("language", ClassName.get(Locale.class));

    private final String accessor;
    private final ClassName type;

    OfCall(String accessor, ClassName type) {
      this.accessor = accessor;
      this.type = type;
    }

    /** Returns the method of a call that gives it. */
    public String accessor() {
      return accessor;
    }

    /** Returns its type. */
    public ClassName type() {
      return type;
    }
  }

  /**
   * What the person in the chat has set, as the author's record.
   *
   * @param forms the generated class that has the form
   */
  record Settings(ClassName forms) implements Argument {}

  /**
   * What the event brings as JSON, read as a type of the author's.
   *
   * @param type the type as JSON
   */
  record Payload(ValueType type) implements Argument {}

  /**
   * A class that is generated for the agent and made of it by its {@code of}, such as the wrappers
   * of its blocking methods.
   *
   * @param type the class
   */
  record Companion(ClassName type) implements Argument {}

  /**
   * A service that the application gives.
   *
   * @param method the method of the class of services that gives it; empty for all of them
   */
  record Service(Optional<String> method) implements Argument {}
}
