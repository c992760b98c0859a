package dev.parley.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedHostsTest {

  private static final Origin LISTED = Origin.parse("https://chat.example").orElseThrow();

  @Test
  void loopbackServerGoesByLoopbackNamesOnly() throws UnknownHostException {
    AllowedHosts hosts = AllowedHosts.of(address("127.0.0.1"), List.of());

    assertThat(hosts.contains("localhost", address("127.0.0.1"))).isTrue();
    assertThat(hosts.contains("[0:0:0:0:0:0:0:1]", address("127.0.0.1"))).isTrue();
    assertThat(hosts.contains("10.1.2.3", address("10.1.2.3"))).isFalse();
    assertThat(hosts.contains("chat.example", address("127.0.0.1"))).isFalse();
  }

  @Test
  void openServerGoesByTheAddressThatAConnectionReached() throws UnknownHostException {
    AllowedHosts hosts = AllowedHosts.of(address("0.0.0.0"), List.of(LISTED));

    assertThat(hosts.contains("10.1.2.3", address("10.1.2.3"))).isTrue();
    assertThat(hosts.contains("10.1.2.4", address("10.1.2.3"))).isFalse();
    assertThat(hosts.contains("localhost", address("10.1.2.3"))).isTrue();
    assertThat(hosts.contains("chat.example", address("10.1.2.3"))).isTrue();
    assertThat(hosts.contains("evil.example", address("10.1.2.3"))).isFalse();
  }

  @Test
  void openServerGoesByTheMachinesName() throws UnknownHostException {
    String name = InetAddress.getLocalHost().getHostName().toLowerCase(java.util.Locale.ROOT);

    AllowedHosts hosts = AllowedHosts.of(address("0.0.0.0"), List.of());

    assertThat(hosts.contains(name, address("10.1.2.3"))).isTrue();
  }

  private static InetAddress address(String literal) {
    return InetAddress.ofLiteral(literal);
  }
}
