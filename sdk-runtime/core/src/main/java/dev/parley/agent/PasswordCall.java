package dev.parley.agent;

import dev.parley.auth.Credentials;

/** A call of a {@code @PasswordAuth} handler. */
public interface PasswordCall extends LoginCall {

  /** Returns what the person has typed. */
  Credentials credentials();
}
