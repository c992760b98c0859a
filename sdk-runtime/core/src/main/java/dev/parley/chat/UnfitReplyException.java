package dev.parley.chat;

/** A page replies what was not asked for; the message tells a person why. */
final class UnfitReplyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  UnfitReplyException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Returns what a person reads. */
  String reason() {
    return reason;
  }
}
