package dev.parley.server.session;

import dev.parley.server.security.Visitor;
import java.util.Optional;

/**
 * The sessions of this process. One that belongs to another browser is as good as none. Safe for
 * use by multiple threads.
 */
public final class SessionRegistry {

  /** Makes an empty registry that takes at most {@code maxSessions}. */
  public SessionRegistry(int maxSessions) {}

  /** Returns the session with the id, if there is one and the visitor may use it. */
  public Optional<Session> find(String sessionId, Visitor visitor) {
    return Optional.empty();
  }
}
