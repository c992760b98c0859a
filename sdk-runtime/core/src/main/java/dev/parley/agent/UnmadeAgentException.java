package dev.parley.agent;

import org.jspecify.annotations.Nullable;

/** Why an application does not start: the services of an agent could not be made. */
public final class UnmadeAgentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnmadeAgentException(String agent, Throwable cause) {
    super(agent + " cannot start: " + sentence(cause), cause);
  }

  private static String sentence(Throwable cause) {
    @Nullable String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
