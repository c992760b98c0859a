package dev.parley.agent;

import dev.parley.auth.OAuthLogin;

/** A call of an {@code @OAuthUser} handler. */
public interface OAuthCall extends LoginCall {

  /** Returns what the provider says of the person. */
  OAuthLogin oauthLogin();
}
