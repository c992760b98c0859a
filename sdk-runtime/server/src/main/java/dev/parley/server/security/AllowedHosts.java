package dev.parley.server.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names that this server goes by, whatever the port: a name that somebody else's DNS points at
 * this machine is not one of them, so a foreign page cannot reach the server through it.
 */
final class AllowedHosts {

  private final Set<String> names;
  private final boolean loopbackOnly;

  private AllowedHosts(Set<String> names, boolean loopbackOnly) {
    this.names = Set.copyOf(names);
    this.loopbackOnly = loopbackOnly;
  }

  static AllowedHosts of(InetAddress bound, List<Origin> listed) {
    var names = new HashSet<String>();
    listed.forEach(origin -> names.add(origin.host()));
    if (bound.isLoopbackAddress() || bound.isAnyLocalAddress()) {
      names.addAll(List.of("localhost", "127.0.0.1", Authority.textOf(loopback6())));
    }
    if (!bound.isAnyLocalAddress()) {
      names.add(Authority.textOf(bound));
    }
    if (!bound.isLoopbackAddress()) {
      names.addAll(machineNames());
    }
    return new AllowedHosts(names, bound.isLoopbackAddress());
  }

  /** Tells whether the host is this server's; {@code reached} is where the connection arrived. */
  boolean contains(String host, InetAddress reached) {
    return names.contains(host) || (!loopbackOnly && host.equals(Authority.textOf(reached)));
  }

  private static Set<String> machineNames() {
    try {
      String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      return Set.of(name, name + ".local");
    } catch (UnknownHostException nameless) {
      return Set.of();
    }
  }

  private static InetAddress loopback6() {
    try {
      var address = new byte[16];
      address[15] = 1;
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
