package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/** What the handlers of an event may return. */
public enum Outcome {
  /** Something to say in the chat, or nothing. */
  SENT("send"),
  /** An answer for whoever clicked, or nothing. */
  ANSWER("answer"),
  /** Yes or no, or nothing, which means yes. */
  ACCEPTANCE("accept"),
  /** A user, or none. */
  ADMISSION("admit"),
  /** Messages to begin with. */
  STARTERS(RuntimeNames.STARTER),
  /** Groups of messages to begin with. */
  STARTER_CATEGORIES(RuntimeNames.STARTER_CATEGORY),
  /** Profiles. */
  CHAT_PROFILES(RuntimeNames.CHAT_PROFILE),
  /** Commands. */
  COMMANDS(RuntimeNames.COMMAND),
  /** Modes. */
  MODES(RuntimeNames.MODE),
  /** Nothing. */
  NOTHING("");

  private final String taker;
  private final Optional<ClassName> offered;

  Outcome(String taker) {
    this.taker = taker;
    this.offered = Optional.empty();
  }

  Outcome(ClassName offered) {
    this.taker = "offer";
    this.offered = Optional.of(offered);
  }

  /** Returns what a handler returns a list of, if it is to offer something. */
  public Optional<ClassName> offered() {
    return offered;
  }

  /** Returns the method of a call that takes what the handler returns; empty for none. */
  public String taker() {
    return taker;
  }

  /** Tells whether a handler need not return anything. */
  public boolean mayBeNone() {
    return this != ADMISSION && offered.isEmpty();
  }
}
