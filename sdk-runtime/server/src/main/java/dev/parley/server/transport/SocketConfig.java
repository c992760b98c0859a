package dev.parley.server.transport;

import java.time.Duration;

/**
 * The terms and limits of the socket.
 *
 * @param pingInterval how long after a client's last answer it is asked again whether it is there
 * @param pingTimeout how long a client may take to answer before it counts as gone
 * @param connectTimeout how long a client may stay without a chat, and how long it may take to move
 *     to another transport
 * @param maxPayload the most bytes of one message or one polling request
 * @param maxConnections how many connections the server holds at once
 * @param outputBuffer about how many bytes wait for one connection before its chat has to
 */
public record SocketConfig(
    Duration pingInterval,
    Duration pingTimeout,
    Duration connectTimeout,
    int maxPayload,
    int maxConnections,
    int outputBuffer) {

  /** The protocol's own terms, and limits that fit a small machine. */
  public static final SocketConfig STANDARD =
      new SocketConfig(
          Duration.ofSeconds(25),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          1_000_000,
          100_000,
          64 * 1024);

  /** Checks that every term is positive. */
  public SocketConfig {
    if (pingInterval.toMillis() <= 0 || pingTimeout.toMillis() <= 0) {
      throw new IllegalArgumentException("ping interval and timeout need at least a millisecond");
    }
    if (connectTimeout.toMillis() <= 0) {
      throw new IllegalArgumentException("the connect timeout needs at least a millisecond");
    }
    if (maxPayload <= 0 || maxConnections <= 0 || outputBuffer <= 0) {
      throw new IllegalArgumentException("limits need to be positive");
    }
  }

  /** Returns these terms with another heartbeat. */
  public SocketConfig withHeartbeat(Duration pingInterval, Duration pingTimeout) {
    return new SocketConfig(
        pingInterval, pingTimeout, connectTimeout, maxPayload, maxConnections, outputBuffer);
  }

  /** Returns these terms with another time to connect. */
  public SocketConfig withConnectTimeout(Duration connectTimeout) {
    return new SocketConfig(
        pingInterval, pingTimeout, connectTimeout, maxPayload, maxConnections, outputBuffer);
  }

  /** Returns these terms with another limit of payloads. */
  public SocketConfig withMaxPayload(int maxPayload) {
    return new SocketConfig(
        pingInterval, pingTimeout, connectTimeout, maxPayload, maxConnections, outputBuffer);
  }

  /** Returns these terms with another limit of connections. */
  public SocketConfig withMaxConnections(int maxConnections) {
    return new SocketConfig(
        pingInterval, pingTimeout, connectTimeout, maxPayload, maxConnections, outputBuffer);
  }
}
