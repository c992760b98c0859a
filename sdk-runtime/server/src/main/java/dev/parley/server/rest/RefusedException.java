package dev.parley.server.rest;

import java.io.Serial;
import java.util.List;
import java.util.Map;

/** A request that a route turns down. Clients cause these at will, so they carry no stack. */
final class RefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient RestAnswer answer;

  private RefusedException(int status, Object detail) {
    super(null, null, false, false);
    this.answer = RestAnswer.error(status, detail);
  }

  /** Turns a request down for a reason. */
  static RefusedException because(int status, String reason) {
    return new RefusedException(status, reason);
  }

  /**
   * Turns a request down for its shape.
   *
   * @param type what is wrong, in a word
   * @param place the field, from the outside to the inside
   * @param message what is wrong, in a sentence
   * @param input what the field holds
   */
  static RefusedException shape(String type, List<String> place, String message, String input) {
    return new RefusedException(
        422, List.of(Map.of("type", type, "loc", place, "msg", message, "input", input)));
  }

  RestAnswer answer() {
    return answer;
  }
}
