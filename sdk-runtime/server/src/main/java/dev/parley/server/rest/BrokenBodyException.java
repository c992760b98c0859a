package dev.parley.server.rest;

import java.io.IOException;
import java.io.Serial;

/** A body broke off, or took too long: the client's doing, and there is nobody left to answer. */
final class BrokenBodyException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  BrokenBodyException(String message) {
    super(message);
  }

  BrokenBodyException(String message, Throwable cause) {
    super(message, cause);
  }
}
