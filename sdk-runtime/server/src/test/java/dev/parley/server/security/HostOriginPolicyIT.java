package dev.parley.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostOriginPolicyIT {

  private static final List<String> WEBSOCKET =
      List.of(
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

  private static AgentServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        AgentServer.of(TestAgents.ECHO)
            .port(0)
            .allowOrigin("https://listed.example")
            .allowOrigin("http://other.example:3000")
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Hosts and origins, and whether they are welcome; {@code $} is the server's own port. */
  private static Stream<Arguments> matrix() {
    List<Arguments> pairs =
        Stream.of(
                "localhost:$ | - | yes",
                "127.0.0.1:$ | - | yes",
                "[::1]:$ | - | yes",
                "[0:0:0:0:0:0:0:1]:$ | - | yes",
                "LOCALHOST | - | yes",
                "localhost:1234 | - | yes",
                "listed.example | - | yes",
                "listed.example:443 | - | yes",
                "evil.example | - | no",
                "evil.example:$ | - | no",
                "localhost.evil.example:$ | - | no",
                "127.0.0.1.evil.example | - | no",
                "127.1:$ | - | no",
                "0x7f000001 | - | no",
                "2130706433 | - | no",
                "0.0.0.0:$ | - | no",
                "192.168.1.1:$ | - | no",
                "[::]:$ | - | no",
                "[fe80::1]:$ | - | no",
                "localhost:$ | http://localhost:$ | yes",
                "127.0.0.1:$ | http://127.0.0.1:$ | yes",
                "[::1]:$ | http://[::1]:$ | yes",
                "localhost:$ | HTTP://LOCALHOST:$ | yes",
                "localhost | http://localhost | yes",
                "localhost | http://localhost:80 | yes",
                "localhost:$ | https://listed.example | yes",
                "listed.example | https://listed.example | yes",
                "localhost:$ | http://other.example:3000 | yes",
                "localhost:$ | http://other.example | no",
                "localhost:$ | http://listed.example | no",
                "localhost:$ | https://listed.example:8443 | no",
                "localhost:$ | https://sub.listed.example | no",
                "localhost:$ | https://listed.example.evil.example | no",
                "localhost:$ | http://127.0.0.1:$ | no",
                "localhost:$ | http://localhost:1 | no",
                "localhost:$ | https://localhost:$ | no",
                "localhost:$ | http://evil.example | no",
                "evil.example | http://evil.example | no",
                "localhost:$ | null | no",
                "localhost:$ | http://localhost:$/ | no",
                "localhost:$ | http://user@localhost:$ | no",
                "localhost:$ | file:// | no",
                "localhost:$ | * | no")
            .map(row -> Arguments.of((Object[]) row.split(" \\| ")))
            .toList();
    return pairs.stream()
        .flatMap(pair ->
            Stream.of("rest", "post", "page", "polling", "websocket")
                .map(way -> Arguments.of(prepend(way, pair.get()))));
  }

  private static Object[] prepend(Object first, Object[] rest) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(Arrays.asList(rest));
    return all.toArray();
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void onlyOwnHostsAndOriginsAreLetIn(String way, String host, String origin, String welcome)
      throws IOException {
    var lines = new ArrayList<String>();
    lines.add(requestLine(way));
    lines.add("Host: " + own(host));
    if (!origin.equals("-")) {
      lines.add("Origin: " + own(origin));
    }
    if (way.equals("websocket")) {
      lines.addAll(WEBSOCKET);
    }

    RawHttp.Answer answer =
        RawHttp.sendText(server.port(), String.join("\r\n", lines) + "\r\n" + end(way));

    if (welcome.equals("yes")) {
      assertThat(answer.status()).isNotIn(0, 400, 403);
    } else {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).startsWith("{\"detail\":\"").contains("--allow-origin");
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  private static String requestLine(String way) {
    return switch (way) {
      case "rest" -> "GET /project/settings HTTP/1.1";
      case "post" -> "POST /logout HTTP/1.1";
      case "page" -> "GET / HTTP/1.1";
      case "polling" -> "GET /ws/socket.io/?EIO=4&transport=polling HTTP/1.1";
      default -> "GET /ws/socket.io/?EIO=4&transport=websocket HTTP/1.1";
    };
  }

  private static String end(String way) {
    return switch (way) {
      case "websocket" -> "\r\n";
      case "post" -> "Content-Length: 0\r\nConnection: close\r\n\r\n";
      default -> "Connection: close\r\n\r\n";
    };
  }

  private static String own(String text) {
    return text.replace("$", Integer.toString(server.port()));
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, no-cors, 403",
    "same-site, cors, 403",
    "cross-site, navigate, 200",
    "same-origin, cors, 200",
    "none, navigate, 200"
  })
  void subrequestsOfForeignPagesAreRefusedEvenWithoutAnOrigin(String site, String mode, int status)
      throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(),
            "GET /project/settings HTTP/1.1",
            "Host: localhost",
            "Sec-Fetch-Site: " + site,
            "Sec-Fetch-Mode: " + mode);

    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void oneRequestHasOneHostAndOneOrigin() throws IOException {
    assertThat(RawHttp.send(server.port(), "GET /health HTTP/1.1").status()).isEqualTo(400);
    assertThat(RawHttp.send(server.port(), "GET /health HTTP/1.0").status()).isEqualTo(403);
    assertThat(
            RawHttp.send(
                    server.port(), "GET /health HTTP/1.1", "Host: localhost", "Host: localhost")
                .status())
        .isEqualTo(400);
    assertThat(
            RawHttp.send(
                    server.port(),
                    "GET /health HTTP/1.1",
                    "Host: localhost",
                    "Origin: http://localhost",
                    "Origin: http://evil.example")
                .status())
        .isEqualTo(403);
  }

  @Test
  void hostInTheRequestLineCountsToo() throws IOException {
    assertThat(
            RawHttp.send(
                    server.port(), "GET http://evil.example/health HTTP/1.1", "Host: localhost")
                .status())
        .isIn(400, 403);
    assertThat(
            RawHttp.send(server.port(), "GET http://localhost/health HTTP/1.1", "Host: localhost")
                .status())
        .isEqualTo(200);
  }

  @Test
  void listedOriginsAreGrantedAccessEachForItself() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(),
            "GET /project/settings HTTP/1.1",
            "Host: localhost",
            "Origin: https://listed.example");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://listed.example");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Vary")).contains("Origin");
  }

  @Test
  void sameOriginGetsNoGrant() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(), "GET /health HTTP/1.1", "Host: localhost", "Origin: http://localhost");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void preflightOfAListedOriginIsAnswered() throws IOException {
    RawHttp.Answer answer = preflight("https://listed.example");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://listed.example");
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Content-Type");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
  }

  @Test
  void preflightOfAForeignOriginIsRefused() throws IOException {
    RawHttp.Answer answer = preflight("https://evil.example");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "listed.example, true",
    "listed.example:443, true",
    "listed.example:8000, false",
    "other.example:3000, false",
    "localhost, false"
  })
  void cookiesAreForHttpsOnlyWhereTheServerIsReachedByHttps(String host, boolean secure)
      throws IOException {
    String cookie =
        RawHttp.send(server.port(), "GET / HTTP/1.1", "Host: " + host).header("Set-Cookie");

    assertThat(cookie.contains("; Secure") || cookie.contains("; secure")).isEqualTo(secure);
  }

  @Test
  void refusalShowsStrangersTextHarmlessly() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(),
            "GET /health HTTP/1.1",
            "Host: localhost",
            "Origin: http://<script>\"\\\u00ff" + "x".repeat(5000));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.body()).hasSizeLessThan(400).contains("<script>\\\"\\\\?xxx");
  }

  private static RawHttp.Answer preflight(String origin) throws IOException {
    return RawHttp.send(
        server.port(),
        "OPTIONS /feedback HTTP/1.1",
        "Host: localhost",
        "Origin: " + origin,
        "Access-Control-Request-Method: PUT",
        "Access-Control-Request-Headers: content-type");
  }
}
