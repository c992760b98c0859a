package dev.parley.processor.model;

import static dev.parley.processor.model.Argument.OfCall.CHAT;
import static dev.parley.processor.model.Argument.OfCall.MESSAGE;
import static dev.parley.processor.model.Argument.OfCall.USER;

import dev.parley.annotations.OnChatEnd;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.OnStop;
import java.lang.annotation.Annotation;
import java.util.List;

/** What a handler can answer; a constant for each annotation of a handler. */
public enum Event {
  /** A chat starts. */
  CHAT_START(OnChatStart.class, "onChatStart"),
  /** A person says something. */
  MESSAGE_IN(OnMessage.class, "onMessage"),
  /** A person stops what runs. */
  STOP(OnStop.class, "onStop"),
  /** A chat ends. */
  CHAT_END(OnChatEnd.class, "onChatEnd");

  private final Class<? extends Annotation> annotation;
  private final String row;

  Event(Class<? extends Annotation> annotation, String row) {
    this.annotation = annotation;
    this.row = row;
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

  /** Returns what the call of this event's handler brings, in the order in which to list it. */
  public List<Argument.OfCall> brings() {
    return switch (this) {
      case MESSAGE_IN -> List.of(MESSAGE, CHAT, USER);
      case CHAT_START, STOP, CHAT_END -> List.of(CHAT, USER);
    };
  }
}
