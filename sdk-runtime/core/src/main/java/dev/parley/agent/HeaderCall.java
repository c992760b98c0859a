package dev.parley.agent;

import dev.parley.auth.RequestHeaders;

/** A call of a {@code @HeaderAuth} handler. */
public interface HeaderCall extends LoginCall {

  /** Returns the headers of the person's request. */
  RequestHeaders requestHeaders();
}
