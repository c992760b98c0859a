package dev.parley.server.lifecycle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Finds a port to propose when the one asked for is taken. */
final class FreePort {

  private static final int TRIES = 100;
  private static final int MAX_PORT = 65_535;

  private FreePort() {}

  /** Returns the next free port after the taken one, or any other; nothing if there is none. */
  static OptionalInt after(InetAddress host, int taken) {
    for (int port = taken + 1; port <= Math.min(taken + TRIES, MAX_PORT); port++) {
      OptionalInt free = bind(host, port);
      if (free.isPresent()) {
        return free;
      }
    }
    return bind(host, 0);
  }

  /** Tells whether this machine has the address at all. */
  static boolean isLocal(InetAddress host) {
    return bind(host, 0).isPresent();
  }

  private static OptionalInt bind(InetAddress host, int port) {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(host, port));
      return OptionalInt.of(probe.getLocalPort());
    } catch (IOException taken) {
      return OptionalInt.empty();
    }
  }
}
