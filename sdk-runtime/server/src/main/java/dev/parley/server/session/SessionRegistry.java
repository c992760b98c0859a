package dev.parley.server.session;

import dev.parley.chat.ChatCommand;
import dev.parley.chat.LiveChat;
import dev.parley.server.security.Owner;
import dev.parley.server.security.Visitor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The sessions of this process. One that belongs to another browser is as good as none, and one
 * whose chat is over is none. Safe for use by multiple threads.
 */
public final class SessionRegistry {

  private final int maxSessions;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /** Makes an empty registry that takes at most about {@code maxSessions}. */
  public SessionRegistry(int maxSessions) {
    this.maxSessions = maxSessions;
  }

  /** Returns the session with the id, if there is one and the visitor may use it. */
  public Optional<Session> find(String sessionId, Visitor visitor) {
    return Optional.ofNullable(sessions.get(sessionId))
        .filter(session -> !session.chat().ended() && session.admits(visitor));
  }

  /**
   * Returns the session with the id, or makes it and its chat if there is none. Where there is no
   * room, it takes the place of one that was left without a word.
   *
   * @param chat makes the chat; called at most once, and only if it is needed
   */
  public Admission admit(String sessionId, Visitor visitor, Supplier<LiveChat> chat) {
    Session known = sessions.get(sessionId);
    if (known != null && !known.chat().ended()) {
      return entry(known, visitor);
    }
    if (known == null && sessions.size() >= maxSessions && !makeRoom()) {
      return new Admission.Refused("there are " + maxSessions + " sessions already");
    }
    var made = new Session(sessionId, Owner.of(visitor), chat.get());
    Session winner =
        sessions.compute(
            sessionId, (id, current) -> current == null || current.chat().ended() ? made : current);
    if (winner == made) {
      return new Admission.Granted(made, true);
    }
    made.chat().accept(new ChatCommand.End()); // another connection was faster; nobody saw ours
    return entry(winner, visitor);
  }

  private static Admission entry(Session session, Visitor visitor) {
    return session.admits(visitor)
        ? new Admission.Granted(session, false)
        : new Admission.Refused("the session belongs to another browser");
  }

  /** Ends a chat that was opened and left without a word: it is worth less than a new one. */
  private boolean makeRoom() {
    Optional<Session> abandoned =
        sessions.values().stream().filter(Session::isAbandoned).findFirst();
    abandoned.ifPresent(session -> {
      session.chat().accept(new ChatCommand.End());
      remove(session);
    });
    return abandoned.isPresent();
  }

  /** Forgets a session, so that its id means nothing any more. */
  public void remove(Session session) {
    sessions.remove(session.id(), session);
  }

  /** Forgets the sessions whose chats are over. */
  public void sweep() {
    sessions.values().removeIf(session -> session.chat().ended());
  }

  /** Returns how many sessions are known. */
  public int size() {
    return sessions.size();
  }
}
