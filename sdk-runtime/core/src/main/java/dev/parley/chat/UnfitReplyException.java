package dev.parley.chat;

/** A page replies what was not asked for; the message tells a person why. */
final class UnfitReplyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitReplyException(String message) {
    super(message);
  }
}
