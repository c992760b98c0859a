package dev.parley.auth;

import dev.parley.user.User;
import java.util.Map;

/**
 * A person whom an OAuth provider has vouched for.
 *
 * @param provider the provider's name, such as {@code github}
 * @param token the access token; {@link #toString} hides it
 * @param claims what the provider says of the person; values are JSON-like
 * @param user the user whom the claims make, to be admitted as it is, changed, or refused
 */
public record OAuthLogin(String provider, String token, Map<String, Object> claims, User user) {

  /** Copies the claims. */
  public OAuthLogin {
    claims = Map.copyOf(claims);
  }

  /** Returns the provider and the user, but neither token nor claims. */
  @Override
  public String toString() {
    return "OAuthLogin[provider=" + provider + ", token=(hidden), user=" + user.identifier() + "]";
  }
}
