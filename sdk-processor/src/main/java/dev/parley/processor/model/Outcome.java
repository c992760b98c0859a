package dev.parley.processor.model;

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
  /** Nothing. */
  NOTHING("");

  private final String taker;

  Outcome(String taker) {
    this.taker = taker;
  }

  /** Returns the method of a call that takes what the handler returns; empty for none. */
  public String taker() {
    return taker;
  }

  /** Tells whether a handler need not return anything. */
  public boolean mayBeNone() {
    return this != ADMISSION;
  }
}
