package dev.parley.server.rest;

import java.io.Serial;
import java.util.List;

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

  /** Turns a request down for its shape. */
  static RefusedException shape(ShapeProblem problem) {
    return new RefusedException(422, List.of(problem));
  }

  RestAnswer answer() {
    return answer;
  }
}
