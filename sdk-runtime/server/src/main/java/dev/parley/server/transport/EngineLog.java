package dev.parley.server.transport;

import dev.parley.server.security.LogThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator reads about connections; a flood of bad ones leaves one line a second. */
final class EngineLog {

  private static final Logger LOG = LoggerFactory.getLogger(EngineHandler.class);

  private final LogThrottle faults = new LogThrottle();
  private final LogThrottle refusals = new LogThrottle();

  /** Tells of a connection's end; those that end as they should are not worth a line. */
  void ended(EngineSession session, Ending end) {
    if (end.by() != Ending.By.FAULT) {
      LOG.debug("Connection {} ended: {}", session.label(), end.reason());
      return;
    }
    faults.say(unsaid ->
        LOG.warn(
            "Closed connection {}: {} ({} more before)",
            session.label(),
            LogText.of(end.reason()),
            unsaid));
  }

  /** Tells of a mistake of ours. */
  void failed(EngineSession session, Throwable bug) {
    LOG.error("Connection {} failed", session.label(), bug);
  }

  /** Tells of a handshake that was refused for want of room. */
  void full(String client, int limit) {
    refusals.say(unsaid ->
        LOG.warn(
            "Refused a connection from {}: {} are open ({} more before)", client, limit, unsaid));
  }
}
