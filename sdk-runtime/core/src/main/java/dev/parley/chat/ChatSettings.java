package dev.parley.chat;

import dev.parley.blocking.PoolBounds;
import java.time.Duration;
import java.util.Map;

/**
 * How a {@link ChatHost} treats its chats.
 *
 * @param options values of the application's own options; those missing have their defaults
 * @param idleTime how long a chat that nobody shows lives on with nothing running
 * @param stopGrace how long a stopped handler may take to end before it is left behind
 * @param shutdownGrace how long handlers may go on once the host is closed
 * @param blocking the bounds of the blocking pool
 * @param devMode whether an error message in a chat brings the stack
 */
public record ChatSettings(
    Map<String, String> options,
    Duration idleTime,
    Duration stopGrace,
    Duration shutdownGrace,
    PoolBounds blocking,
    boolean devMode) {

  /**
   * Copies the options.
   *
   * @throws IllegalArgumentException for a negative time
   */
  public ChatSettings {
    options = Map.copyOf(options);
    if (idleTime.isNegative() || stopGrace.isNegative() || shutdownGrace.isNegative()) {
      throw new IllegalArgumentException(
          "no time may be negative: idle %s, stop grace %s, shutdown grace %s"
              .formatted(idleTime, stopGrace, shutdownGrace));
    }
  }

  /** Returns what is right for most: an hour idle, 2 s to stop, 5 s to shut down. */
  public static ChatSettings standard() {
    return new ChatSettings(
        Map.of(),
        Duration.ofHours(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        PoolBounds.standard(),
        false);
  }

  /** Returns these settings with other values of the application's options. */
  public ChatSettings withOptions(Map<String, String> options) {
    return new ChatSettings(options, idleTime, stopGrace, shutdownGrace, blocking, devMode);
  }

  /** Returns these settings with another idle time. */
  public ChatSettings withIdleTime(Duration idleTime) {
    return new ChatSettings(options, idleTime, stopGrace, shutdownGrace, blocking, devMode);
  }

  /** Returns these settings with another time to stop. */
  public ChatSettings withStopGrace(Duration stopGrace) {
    return new ChatSettings(options, idleTime, stopGrace, shutdownGrace, blocking, devMode);
  }

  /** Returns these settings with another time to shut down. */
  public ChatSettings withShutdownGrace(Duration shutdownGrace) {
    return new ChatSettings(options, idleTime, stopGrace, shutdownGrace, blocking, devMode);
  }

  /** Returns these settings with other bounds of the blocking pool. */
  public ChatSettings withBlocking(PoolBounds blocking) {
    return new ChatSettings(options, idleTime, stopGrace, shutdownGrace, blocking, devMode);
  }

  /** Returns these settings with stacks in error messages, or without. */
  public ChatSettings withDevMode(boolean devMode) {
    return new ChatSettings(options, idleTime, stopGrace, shutdownGrace, blocking, devMode);
  }
}
