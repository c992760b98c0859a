package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.client.Frame;
import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what may open a connection and what is said to the rest. */
class EngineHandshakeIT {

  private static final String WEBSOCKET = "EIO=4&transport=websocket";
  private static final Map<String, String> UPGRADE =
      Map.of(
          "Connection", "keep-alive, Upgrade",
          "Upgrade", "WebSocket",
          "Sec-WebSocket-Version", "13",
          "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");

  private TestEngine engine;
  private PollingClient client;

  @BeforeEach
  void start() throws IOException {
    engine = new TestEngine(TestEngine.CALM);
    client = new PollingClient(engine.uri());
  }

  @AfterEach
  void stop() {
    client.close();
    engine.close();
  }

  @Test
  void pollingHandshakeTellsTheTerms() throws Exception {
    HttpResponse<String> answer = client.get("EIO=4&transport=polling");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .matches(
            "0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[\"websocket\"],"
                + "\"pingTimeout\":20000,\"pingInterval\":25000,\"maxPayload\":1000000}");
  }

  @Test
  void pollingHandshakeIssuesTheVisitorCookie() throws Exception {
    HttpResponse<String> answer = client.get("EIO=4&transport=polling");

    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("parley_visitor=")
        .containsIgnoringCase("HttpOnly");
  }

  @Test
  void webSocketHandshakeTellsTheTermsWithoutUpgrades() throws Exception {
    try (var socket = RawWebSocket.request(engine.uri(), 0, WEBSOCKET, UPGRADE)) {
      assertThat(socket.status()).isEqualTo(101);
      assertThat(socket.headers())
          .containsEntry("sec-websocket-accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
          .containsEntry("upgrade", "websocket")
          .containsKey("set-cookie");
      assertThat(socket.readText())
          .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[],.*");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transport=polling                     | \"Unsupported protocol version\"",
        "EIO=3&transport=polling               | \"Unsupported protocol version\"",
        "EIO=4                                 | \"Invalid transport\"",
        "EIO=4&transport=flash                 | \"Invalid transport\"",
        "EIO=4&transport=websocket             | \"Invalid websocket upgrade\"",
        "EIO=4&transport=polling&sid=nobody    | \"Invalid session nobody\"",
        "EIO=4&transport=websocket&sid=nobody  | \"Invalid session nobody\"",
        "EIO=4&transport=polling&sid=%22%3C    | \"Invalid session \\\"<\"",
      })
  void wrongRequestIsToldWhy(String query, String body) throws Exception {
    HttpResponse<String> answer = client.get(query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=UTF-8");
    assertThat(answer.body()).isEqualTo(body);
    assertThat(engine.handler.size()).isZero();
  }

  @Test
  void endlessIdIsNotSaidBack() throws Exception {
    HttpResponse<String> answer = client.get("EIO=4&transport=polling&sid=" + "x".repeat(5000));

    assertThat(answer.body()).isEqualTo("\"Invalid session \"");
  }

  @Test
  void postOpensNothing() throws Exception {
    HttpResponse<String> answer = client.send("POST", "EIO=4&transport=polling");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("\"Invalid session None\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    HttpResponse<String> answer = client.send(method, "EIO=4&transport=polling");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Upgrade               | h2c      | 400",
        "Connection            | close    | 400",
        "Sec-WebSocket-Key     | short    | 400",
        "Sec-WebSocket-Key     | ***      | 400",
        "Sec-WebSocket-Version | 8        | 426",
      })
  void wrongWebSocketHandshakeIsRefused(String header, String value, int status) throws Exception {
    var headers = new HashMap<>(UPGRADE);
    headers.put(header, value);

    try (var socket = RawWebSocket.request(engine.uri(), 0, WEBSOCKET, headers)) {
      assertThat(socket.status()).isEqualTo(status);
      assertThat(socket.body()).isEqualTo("\"Invalid websocket upgrade\"");
      assertThat(socket.headers().get("sec-websocket-version"))
          .isEqualTo(status == 426 ? "13" : null);
    }
    assertThat(engine.handler.size()).isZero();
  }

  @Test
  void connectionsBeyondTheLimitAreToldToComeBack() throws Exception {
    engine.close();
    engine = new TestEngine(TestEngine.CALM.withMaxConnections(2));
    try (var first = RawWebSocket.open(engine.uri(), WEBSOCKET);
        var second = RawWebSocket.open(engine.uri(), WEBSOCKET);
        var third = RawWebSocket.open(engine.uri(), WEBSOCKET)) {
      assertThat(first.status()).isEqualTo(101);
      assertThat(second.status()).isEqualTo(101);
      assertThat(third.status()).isEqualTo(503);
      assertThat(third.headers()).containsEntry("retry-after", "5");
      assertThat(third.body()).isEqualTo("\"Too many connections\"");
    }
  }

  @Test
  void foreignCookieIsAsGoodAsAnUnknownId() throws Exception {
    client.open();
    String cookie = "parley_visitor=" + "A".repeat(32);
    var headers = new HashMap<>(UPGRADE);
    headers.put("Cookie", cookie);

    try (var socket =
        RawWebSocket.request(engine.uri(), 0, WEBSOCKET + "&sid=" + client.sid(), headers)) {
      assertThat(socket.status()).isEqualTo(400);
      assertThat(socket.body()).isEqualTo("\"Invalid session " + client.sid() + "\"");
    }
  }

  @Test
  void bytesThatComeWithTheHandshakeAreRead() throws Exception {
    String request =
        "GET /ws/socket.io/?"
            + WEBSOCKET
            + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    byte[] frame = RawWebSocket.frame(true, Frame.TEXT, "4early".getBytes(UTF_8));
    byte[] head = request.getBytes(UTF_8);
    var both = new byte[head.length + frame.length];
    System.arraycopy(head, 0, both, 0, head.length);
    System.arraycopy(frame, 0, both, head.length, frame.length);

    try (var socket = RawWebSocket.raw(engine.uri(), both)) {
      assertThat(socket.status()).isEqualTo(101);
      assertThat(socket.readText()).startsWith("0{");
      assertThat(socket.readText()).isEqualTo("4early");
    }
  }
}
