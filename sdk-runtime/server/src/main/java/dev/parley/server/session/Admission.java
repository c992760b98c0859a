package dev.parley.server.session;

/** What a page that connects is told. */
public sealed interface Admission {

  /**
   * The page may use the session.
   *
   * @param isNew whether the session was made for it just now
   */
  record Granted(Session session, boolean isNew) implements Admission {}

  /** The page may not; the reason is for the log, not for the page. */
  record Refused(String reason) implements Admission {}
}
