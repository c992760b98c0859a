package dev.parley.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @CsvSource({
    "localhost, localhost, -1",
    "Example.COM:80, example.com, 80",
    "127.0.0.1:8000, 127.0.0.1, 8000",
    "[::1]:8000, [0:0:0:0:0:0:0:1], 8000",
    "[0::1], [0:0:0:0:0:0:0:1], -1",
    "a_b-c.d, a_b-c.d, -1"
  })
  void namesAndAddressesHaveOneSpelling(String text, String host, int port) {
    assertThat(Authority.parse(text)).contains(new Authority(host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":80",
        "localhost:",
        "localhost:x",
        "localhost:65536",
        "localhost:999999",
        "local host",
        "localhost/",
        "user@localhost",
        "[::1",
        "::1",
        "[::1]x",
        "[::g]",
        "[1.2.3.4]",
        "127.1",
        "1",
        "127.0.0.01",
        "256.0.0.1",
        "1.2.3.4.5",
        "[fe80::1%eth0]",
        "é",
        "a\0b"
      })
  void anythingElseIsNone(String text) {
    assertThat(Authority.parse(text)).isEqualTo(Optional.empty());
  }
}
