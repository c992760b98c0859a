package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestFuzzIT {

  private static final int REQUESTS = 150;
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/login",
          "/logout",
          "/user",
          "/auth/config",
          "/auth/jwt",
          "/auth/oauth/x/callback",
          "/set-session-cookie",
          "/project/settings?language=",
          "/project/translations?language=",
          "/project/threads",
          "/project/thread",
          "/project/thread/share",
          "/project/share/",
          "/project/file?session_id=",
          "/project/file/x?session_id=",
          "/project/element",
          "/project/action",
          "/feedback",
          "/mcp",
          "/assets/",
          "/public/",
          "/avatars/",
          "/logo?theme=",
          "/favicon",
          "/health",
          "/ws/socket.io",
          "/%",
          "/%zz",
          "/%ff%fe",
          "//",
          "/;");
  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "\"x\"",
          "1e999",
          "{\"a\":1,\"a\":2}",
          "{\"session_id\":1}",
          "{\"session_id\":\"\\ud800\"}",
          "{\"feedback\":{\"forId\":{},\"value\":\"1\"}}",
          "{\"feedback\":{\"forId\":\"a\",\"value\":1e99},\"sessionId\":\"s\"}",
          "{\"feedback\":[],\"sessionId\":null}",
          "{\"action\":{\"name\":[]},\"sessionId\":\"s\"}",
          "{\"pagination\":{\"first\":99999999999999999999},\"filter\":{}}",
          "{\"element\":\"x\"}",
          "{\"threadId\":\"t\",\"isShared\":\"yes\"}",
          "\u00ff\u00fe{}",
          "{\"".repeat(300),
          "[".repeat(5_000));
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: application/json",
          "Content-Type: ;;;",
          "Content-Type: multipart/form-data",
          "Cookie: parley_visitor",
          "Cookie: =;=;\"",
          "Cookie: parley_visitor=\"a\\",
          "Range: bytes=-",
          "Range: bytes=9-1",
          "If-None-Match: \"",
          "If-None-Match: W/",
          "Accept-Encoding: gzip;q=",
          "Authorization: ",
          "Authorization: Bearer a b c",
          "Expect: 100-continue",
          "Expect: x",
          "Transfer-Encoding: gzip",
          "X: \u0001",
          "X : y",
          ": z",
          "Sec-Fetch-Site: \"");
  private static final Pattern INTERNALS =
      Pattern.compile(
          "Exception|\\bat"
              + " [a-z.]+\\(|dev\\.parley\\.[a-z]+\\.[A-Z]|tools\\.jackson|io\\.undertow"
              + "|StreamReadFeature");

  private static AgentServer server;

  @BeforeAll
  static void start() throws IOException {
    server = AgentServer.of(TestAgents.ECHO).port(0).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nonsenseIsTurnedDownWithoutAWordAboutTheInside(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < REQUESTS; i++) {
      String request = request(random);

      RawHttp.Answer answer = RawHttp.sendText(server.port(), request);

      assertThat(answer.status()).as(request).isLessThan(500);
      assertThat(answer.body()).as(request).doesNotContainPattern(INTERNALS);
    }
    assertThat(RawHttp.send(server.port(), "GET /health HTTP/1.1", "Host: localhost").status())
        .isEqualTo(200);
  }

  private static String request(Random random) {
    String body = pick(random, BODIES);
    var text = new StringBuilder();
    text.append(pick(random, METHODS)).append(' ').append(pick(random, PATHS));
    if (random.nextInt(3) == 0) {
      text.append(noise(random));
    }
    text.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(pick(random, HEADERS)).append("\r\n");
    }
    if (random.nextBoolean()) {
      text.append("Content-Type: application/json\r\n");
    }
    return text.append("Content-Length: ")
        .append(body.getBytes(ISO_8859_1).length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  private static String noise(Random random) {
    var noise = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      noise.append((char) (33 + random.nextInt(200)));
    }
    return noise.toString();
  }

  private static <T> T pick(Random random, List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
