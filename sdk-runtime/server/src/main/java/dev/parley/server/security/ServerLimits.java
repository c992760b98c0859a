package dev.parley.server.security;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How much one client, and all of them together, may ask of the server.
 *
 * @param headerBytes the longest request line with headers
 * @param bodyBytes the longest body, and the longest packet of the socket
 * @param connections open connections; further ones are refused with 503
 * @param requestTime how long a request's headers, and then its body, may take to arrive
 * @param idleTime how long a connection may stay open with nothing to do
 */
public record ServerLimits(
    int headerBytes, int bodyBytes, int connections, Duration requestTime, Duration idleTime) {

  /** Pages whose chat lives, shown or not; further ones are refused. */
  public static final int SESSIONS = 100_000;

  /** Headers, cookies and parameters of one request, each. */
  public static final int ENTRIES = 100;

  /**
   * How much of a body is swallowed when nobody wants it, so that its sender gets to read the
   * answer instead of seeing the connection break. Beyond that it breaks.
   */
  public static final long DROPPED_BYTES = 32L * 1024 * 1024;

  private static final int SPARE_FILES = 256;
  private static final int MOST_CONNECTIONS = 100_000;

  /** Returns the limits of a server that nobody configured. */
  public static ServerLimits standard() {
    return new ServerLimits(
        16_384, 1_000_000, openableConnections(), Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  /** Returns these limits with another number of connections. */
  public ServerLimits withConnections(int connections) {
    return new ServerLimits(headerBytes, bodyBytes, connections, requestTime, idleTime);
  }

  /** Returns these limits with other times. */
  public ServerLimits withTimes(Duration requestTime, Duration idleTime) {
    return new ServerLimits(headerBytes, bodyBytes, connections, requestTime, idleTime);
  }

  /** A process that runs out of file handles cannot even refuse. */
  private static int openableConnections() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.UnixOperatingSystemMXBean unix
        ? (int) Math.clamp(unix.getMaxFileDescriptorCount() - SPARE_FILES, 64L, MOST_CONNECTIONS)
        : MOST_CONNECTIONS;
  }
}
