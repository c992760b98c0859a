package dev.parley.agent;

import org.jspecify.annotations.Nullable;

/** Why an application does not start: an {@code @OnAppStart} method has failed. */
public final class UnstartedAgentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception, with a sentence for the operator.
   *
   * @param method the method's name for people, with the agent's
   * @param cause what it failed with
   */
  public UnstartedAgentException(String method, Throwable cause) {
    super(method + " kept the application from starting: " + sentence(cause), cause);
  }

  private static String sentence(Throwable cause) {
    @Nullable String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
