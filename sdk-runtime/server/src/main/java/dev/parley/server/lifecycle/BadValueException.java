package dev.parley.server.lifecycle;

/** A flag has a value that it cannot have. */
final class BadValueException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Makes one.
   *
   * @param reason a sentence for the person at the command line
   */
  BadValueException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
