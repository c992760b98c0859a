package dev.parley.user;

import java.util.Map;

/**
 * A person who takes part in a chat.
 *
 * @param identifier the name that identifies the person to the application
 * @param displayName the name that other people see
 * @param metadata what the application knows about the person; values are JSON-like
 */
public record User(String identifier, String displayName, Map<String, Object> metadata) {

  private static final User ANONYMOUS = new User("anonymous", "anonymous", Map.of());

  /** Copies the metadata. */
  public User {
    metadata = Map.copyOf(metadata);
  }

  /** Returns the user of a chat whose application asks nobody to log in. */
  public static User anonymous() {
    return ANONYMOUS;
  }

  /** Tells whether this is the user of an application without login. */
  public boolean isAnonymous() {
    return equals(ANONYMOUS);
  }
}
