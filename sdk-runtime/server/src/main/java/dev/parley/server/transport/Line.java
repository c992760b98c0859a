package dev.parley.server.transport;

import dev.parley.server.security.Visitor;

/** A connection, as its {@link Peer} sees it. Safe for use by multiple threads. */
public interface Line {

  /** Returns the browser at the other end. */
  Visitor visitor();

  /** Returns a name for logs, which says where the client is and nothing that is secret. */
  String label();

  /** Tells whether the connection has not ended. */
  boolean isOpen();

  /** Says that there is something to send; {@link Peer#fill} is called soon. Returns at once. */
  void wake();

  /** Says whether the client has what it came for; one that has not is dropped after a while. */
  void settle(boolean settled);

  /** Ends the connection, for a reason that goes to the log. */
  void hangUp(String reason);
}
