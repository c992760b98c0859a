package dev.parley.server.lifecycle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.OptionalInt;

/** Why a server did not start, in a sentence that says what to do. */
public final class StartFailure {

  private StartFailure() {}

  /** Returns the sentence for a failure to listen where the configuration says. */
  public static String sentence(ServerConfig config, IOException failure) {
    InetAddress host;
    try {
      host = InetAddress.getByName(config.host());
    } catch (UnknownHostException unknown) {
      return "There is no host " + config.host() + ". Start with another --host.";
    }
    if (!FreePort.isLocal(host)) {
      return "This machine has no address " + config.host() + ". Start with another --host.";
    }
    String message = String.valueOf(failure.getMessage());
    if (message.contains("Permission denied")) {
      return "Port " + config.port() + " needs privileges. Start with a --port above 1023.";
    }
    OptionalInt free = FreePort.after(host, config.port());
    return free.isPresent()
        ? taken(config) + " Start with --port " + free.getAsInt() + ", which is free."
        : taken(config) + " Start with another --port.";
  }

  private static String taken(ServerConfig config) {
    return "Port " + config.port() + " is taken.";
  }
}
