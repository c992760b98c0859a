package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.server.client.PollingClient;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgentServerIT {

  @Test
  void portZeroTakesAnyFreeOne() throws IOException {
    try (AgentServer one = start();
        AgentServer two = start()) {
      assertThat(one.port()).isPositive().isNotEqualTo(two.port());
      assertThat(one.url()).hasToString("http://127.0.0.1:" + one.port());
    }
  }

  @Test
  void openServerGoesByItsOwnNamesOnly() throws IOException {
    try (AgentServer server = AgentServer.of(TestAgents.ECHO).host("0.0.0.0").port(0).start()) {
      assertThat(server.url()).hasToString("http://localhost:" + server.port());
      assertThat(health(server, "localhost")).isEqualTo(200);
      assertThat(health(server, "127.0.0.1:" + server.port())).isEqualTo(200);
      assertThat(health(server, InetAddress.getLocalHost().getHostName())).isEqualTo(200);
      assertThat(health(server, "0.0.0.0")).isEqualTo(403);
      assertThat(health(server, "evil.example")).isEqualTo(403);
    }
  }

  private static int health(AgentServer server, String host) throws IOException {
    return RawHttp.send(server.port(), "GET /health HTTP/1.1", "Host: " + host).status();
  }

  @Test
  void takenPortIsABindException() throws IOException {
    try (AgentServer server = start()) {
      assertThatThrownBy(() -> AgentServer.of(TestAgents.ECHO).port(server.port()).start())
          .isInstanceOf(BindException.class);
    }
  }

  @Test
  void unknownHostIsAnUnknownHostException() {
    assertThatThrownBy(() -> AgentServer.of(TestAgents.ECHO).host("no.such.host.invalid").start())
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void textThatIsNoOriginIsRefused() {
    assertThatThrownBy(() -> AgentServer.of(TestAgents.ECHO).allowOrigin("*"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closedServerListensNoMore() throws IOException {
    AgentServer server = start();

    server.close();

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port()).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void closingTwiceIsClosingOnce() throws Exception {
    AgentServer server = start();
    var together = new CountDownLatch(2);
    Runnable close =
        () -> {
          together.countDown();
          server.close();
        };

    for (Thread thread : Stream.generate(() -> Thread.ofVirtual().start(close)).limit(2).toList()) {
      thread.join();
    }

    server.close();
  }

  @Test
  void sessionIsFoundByItsOwnerOnly() throws Exception {
    String session = UUID.randomUUID().toString();
    try (AgentServer server = start();
        var client = new PollingClient(server.url())) {
      String cookie =
          RawHttp.send(server.port(), "GET / HTTP/1.1", "Host: localhost")
              .header("Set-Cookie")
              .split(";")[0];
      client.open();
      client.post("40{\"sessionId\":\"" + session + "\",\"clientType\":\"webapp\"}");

      assertThat(upload(server, session, "X-None: 1")).isEqualTo("File upload is not enabled");
      assertThat(upload(server, session, "Cookie: " + cookie)).isEqualTo("Session not found");
      assertThat(upload(server, UUID.randomUUID().toString(), "X-None: 1"))
          .isEqualTo("Session not found");
    }
  }

  private static String upload(AgentServer server, String session, String header)
      throws IOException {
    return RawHttp.send(
            server.port(),
            "POST /project/file?session_id=" + session + " HTTP/1.1",
            "Host: localhost",
            header,
            "Content-Length: 0")
        .body()
        .replaceAll("\\{\"detail\":\"|\"}", "");
  }

  private static AgentServer start() throws IOException {
    return AgentServer.of(TestAgents.ECHO).port(0).start();
  }
}
