package dev.parley.server.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsIT {

  private static final String FEEDBACK =
      "DELETE /feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  @ParameterizedTest
  @ValueSource(ints = {17_000, 100_000, 5_000_000})
  void headersThatAreTooLongAreRefused(int length) throws IOException {
    try (AgentServer server = start()) {
      RawHttp.Answer answer =
          RawHttp.send(
              server.port(),
              "GET /health HTTP/1.1",
              "Host: localhost",
              "X-Long: " + "x".repeat(length));

      assertThat(answer.status()).isIn(0, 400, 431);
      assertThat(health(server)).isEqualTo(200);
    }
  }

  @Test
  void headersOfUsualLengthAreTaken() throws IOException {
    try (AgentServer server = start()) {
      RawHttp.Answer answer =
          RawHttp.send(
              server.port(),
              "GET /health HTTP/1.1",
              "Host: localhost",
              "Cookie: access_token=" + "x".repeat(12_000));

      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @Test
  void manyHeadersAndParametersAreRefusedAndManyCookiesUnread() throws IOException {
    try (AgentServer server = start()) {
      String headers = String.join("\r\n", Collections.nCopies(200, "X-A: b"));
      String parameters = numbered("&");
      String cookies = numbered("; ");

      assertThat(ask(server, "/health", headers).status()).isIn(0, 400);
      assertThat(ask(server, "/health?" + parameters, "X-A: b").status()).isIn(0, 400);
      assertThat(ask(server, "/", "Cookie: " + cookies).header("Set-Cookie"))
          .startsWith("parley_visitor=");
      assertThat(health(server)).isEqualTo(200);
    }
  }

  @Test
  void announcedBodyThatIsTooLongIsRefusedUnread() throws IOException {
    try (AgentServer server = start()) {
      RawHttp.Answer answer =
          RawHttp.sendText(server.port(), FEEDBACK + "Content-Length: 2000000000\r\n\r\n");

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body())
          .isEqualTo("{\"detail\":\"The body is longer than 1000000 bytes.\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void senderOfATooLongBodyGetsToReadTheAnswer(boolean announced) throws Exception {
    var body = new byte[3_000_000];
    try (AgentServer server = start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + "/feedback"))
              .header("Content-Type", "application/json")
              .method(
                  "DELETE",
                  announced
                      ? BodyPublishers.ofByteArray(body)
                      : BodyPublishers.ofByteArrays(Collections.nCopies(3, new byte[1_000_000])))
              .build();

      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
      assertThat(health(server)).isEqualTo(200);
    }
  }

  @Test
  void bodyOfExactlyTheLimitIsTaken() throws Exception {
    String json = "{\"feedbackId\":\"" + "f".repeat(1_000_000 - 17) + "\"}";
    try (AgentServer server = start()) {
      RawHttp.Answer answer =
          RawHttp.sendText(
              server.port(), FEEDBACK + "Content-Length: " + json.length() + "\r\n\r\n" + json);

      assertThat(json).hasSize(1_000_000);
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Test
  void bodyThatDoesNotArriveEndsTheConnection() throws IOException {
    try (AgentServer server = start(Duration.ofMillis(300), Duration.ofSeconds(30));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      send(socket, FEEDBACK + "Content-Length: 100\r\n\r\n{\"feed");

      assertThat(endsWithin(socket, Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void headersThatDoNotArriveEndTheConnection() throws IOException {
    try (AgentServer server = start(Duration.ofMillis(300), Duration.ofSeconds(30));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      send(socket, "GET /health HTTP/1.1\r\nHost: loc");

      assertThat(endsWithin(socket, Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void connectionWithNothingToDoEnds() throws IOException {
    try (AgentServer server = start(Duration.ofSeconds(30), Duration.ofMillis(300));
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port());
        Socket keptAlive = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      send(keptAlive, "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");

      assertThat(RawHttp.readAll(keptAlive)).contains("200 OK");
      assertThat(endsWithin(keptAlive, Duration.ofSeconds(10))).isTrue();
      assertThat(endsWithin(silent, Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void connectionsBeyondTheLimitAreRefusedUntilOthersEnd() throws IOException {
    try (AgentServer server = AgentServer.of(TestAgents.ECHO).port(0).maxConnections(3).start()) {
      List<Socket> open = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        send(socket, "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(RawHttp.readAll(socket)).contains("200 OK");
        open.add(socket);
      }

      assertThat(health(server)).isIn(0, 503);

      for (Socket socket : open) {
        socket.close();
      }
      await().untilAsserted(() -> assertThat(health(server)).isEqualTo(200));
      for (int i = 0; i < 20; i++) {
        assertThat(health(server)).isEqualTo(200);
      }
    }
  }

  private static String numbered(String separator) {
    return IntStream.range(0, 200).mapToObj(i -> "a" + i + "=b").collect(joining(separator));
  }

  private static AgentServer start() throws IOException {
    return AgentServer.of(TestAgents.ECHO).port(0).start();
  }

  private static AgentServer start(Duration request, Duration idle) throws IOException {
    return AgentServer.of(TestAgents.ECHO).port(0).timeouts(request, idle).start();
  }

  private static int health(AgentServer server) throws IOException {
    return RawHttp.send(server.port(), "GET /health HTTP/1.1", "Host: localhost").status();
  }

  private static RawHttp.Answer ask(AgentServer server, String path, String header)
      throws IOException {
    return RawHttp.send(server.port(), "GET " + path + " HTTP/1.1", "Host: localhost", header);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static boolean endsWithin(Socket socket, Duration time) throws IOException {
    socket.setSoTimeout(Math.toIntExact(time.toMillis()));
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException stillOpen) {
      return false;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }
}
