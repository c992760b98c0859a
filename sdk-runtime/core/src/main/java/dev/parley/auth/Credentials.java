package dev.parley.auth;

/**
 * What a person has typed to log in.
 *
 * @param username the name, as typed
 * @param password the password, as typed; {@link #toString} hides it
 */
public record Credentials(String username, String password) {

  /** Returns the name, but not the password. */
  @Override
  public String toString() {
    return "Credentials[username=" + username + ", password=(hidden)]";
  }
}
