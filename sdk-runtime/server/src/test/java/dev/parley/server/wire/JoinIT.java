package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.Frame;
import dev.parley.server.client.RawWebSocket;
import dev.parley.server.transport.SocketConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, what the others hear, and what Socket.IO itself answers. */
class JoinIT {

  private static final String QUERY = "EIO=4&transport=websocket";
  private static final String REFUSED = "44{\"message\":\"Connection refused by server\"}";
  private static final String WITH_COOKIE = "parley_visitor=" + "A".repeat(32);
  private static final String OTHER_COOKIE = "parley_visitor=" + "B".repeat(32);

  private TestServer server;
  private RawWebSocket socket;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
    socket = open("");
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
    server.close();
  }

  private RawWebSocket open(String cookie) throws IOException {
    var headers =
        new HashMap<>(
            Map.of(
                "Connection", "Upgrade",
                "Upgrade", "websocket",
                "Sec-WebSocket-Version", "13",
                "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
    if (!cookie.isEmpty()) {
      headers.put("Cookie", cookie);
    }
    var opened = RawWebSocket.request(server.uri(), 0, QUERY, headers);
    assertThat(opened.readText()).startsWith("0{");
    return opened;
  }

  private static String connect(String sessionId) {
    return "40{\"clientType\":\"webapp\",\"sessionId\":\"" + sessionId + "\",\"userEnv\":\"{}\"}";
  }

  private void join(RawWebSocket client, String sessionId) throws IOException {
    client.sendText(connect(sessionId));
    assertThat(client.readText()).matches("40\\{\"sid\":\"[A-Za-z0-9_-]{20}\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40",
        "40{}",
        "40[]",
        "40{\"sessionId\":5}",
        "40{\"sessionId\":\"\"}",
        "40{\"sessionId\":\"s\",\"userEnv\":\"{broken\"}",
        "40{\"sessionId\":\"s\",\"chatProfile\":\"%zz\"}",
        "40{\"sessionId\":\"s\",\"parley\":5}",
        "40{not json",
        "40null",
      })
  void brokenHandshakeIsRefusedAndMayBeTriedAgain(String packet) throws Exception {
    socket.sendText(packet);

    assertThat(socket.readText()).isEqualTo(REFUSED);
    assertThat(server.host.size()).isZero();
    join(socket, UUID.randomUUID().toString());
  }

  @Test
  void otherNamespacesDoNotExist() throws Exception {
    socket.sendText("40/foo,{}");
    assertThat(socket.readText()).isEqualTo("44/foo,\"Unable to connect\"");

    socket.sendText("42/foo,[\"stop\"]");
    join(socket, UUID.randomUUID().toString());
  }

  @Test
  void eventBeforeTheConnectEndsTheConnection() throws Exception {
    socket.sendText("42[\"stop\"]");

    assertThat(socket.readUntilClosed()).isEqualTo(1002);
  }

  @Test
  void secondConnectEndsTheConnection() throws Exception {
    join(socket, UUID.randomUUID().toString());
    socket.sendText(connect(UUID.randomUUID().toString()));

    assertThat(socket.readUntilClosed()).isEqualTo(1002);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4",
        "49",
        "42",
        "42{}",
        "42[]",
        "42[5",
        "42[\"connect\"]",
        "43[1]",
        "44\"no\"",
        "45[\"x\"]",
        "4599-[\"x\"]",
        "41{}",
        "42[\"x\"",
      })
  void malformedPacketEndsThisConnectionOnly(String packet) throws Exception {
    try (var other = open("")) {
      join(other, UUID.randomUUID().toString());
      join(socket, UUID.randomUUID().toString());
      socket.sendText(packet);

      assertThat(socket.readUntilClosed()).isEqualTo(1002);
      other.sendText("427[\"stop\"]");
      assertThat(other.readText()).isEqualTo("437[]");
    }
  }

  @Test
  void eventsThatAskForItAreAcknowledgedInOrder() throws Exception {
    join(socket, UUID.randomUUID().toString());
    for (int i = 0; i < 300; i++) {
      socket.sendText("42" + i + "[\"stop\",\"extra\",{\"argument\":1}]");
    }

    for (int i = 0; i < 300; i++) {
      assertThat(socket.readText()).isEqualTo("43" + i + "[]");
    }
  }

  @Test
  void clientThatReadsNoAnswersWaitsAndGetsThemAll() throws Exception {
    join(socket, UUID.randomUUID().toString());
    int count = 60_000;
    var sender =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (int i = 0; i < count; i++) {
                  socket.sendText("42" + i + "[\"stop\"]");
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    sender.join(Duration.ofMillis(300));

    for (int i = 0; i < count; i++) {
      assertThat(socket.readText()).isEqualTo("43" + i + "[]");
    }
  }

  @Test
  void unknownEventsAndAcksAreIgnored() throws Exception {
    join(socket, UUID.randomUUID().toString());
    socket.sendText("421[\"reload\"]");
    socket.sendText("422[\"message_unheard\",{\"a\":1}]");
    socket.sendText("433[null]");
    socket.sendText("424[\"fetch_favorites\"]");

    assertThat(socket.readText()).isEqualTo("434[]");
  }

  @Test
  void binaryEventIsTaken() throws Exception {
    join(socket, UUID.randomUUID().toString());
    socket.sendText(
        "451-[\"audio_chunk\",{\"isStart\":true,\"data\":{\"_placeholder\":true,\"num\":0}}]");
    socket.send(RawWebSocket.frame(true, Frame.BINARY, new byte[8_192]));
    socket.sendText("427[\"stop\"]");

    assertThat(socket.readText()).isEqualTo("437[]");
  }

  @Test
  void clientMayLeaveAndComeBackOnTheSameConnection() throws Exception {
    String session = UUID.randomUUID().toString();
    join(socket, session);
    socket.sendText("41");
    join(socket, session);
    socket.sendText("42[\"connection_successful\"]");

    assertThat(socket.readText()).isEqualTo("42[\"task_end\",{}]");
    assertThat(server.host.size()).isOne();
  }

  @Test
  void sessionOfAnotherBrowserIsRefused() throws Exception {
    String session = UUID.randomUUID().toString();
    try (var owner = open(WITH_COOKIE);
        var thief = open(OTHER_COOKIE)) {
      join(owner, session);
      thief.sendText(connect(session));
      assertThat(thief.readText()).isEqualTo(REFUSED);
      socket.sendText(connect(session));
      assertThat(socket.readText()).isEqualTo(REFUSED);
    }
    try (var back = open(WITH_COOKIE)) {
      join(back, session);
    }
    assertThat(server.host.size()).isOne();
  }

  @Test
  void sessionOfAClientWithoutCookiesServesItWithAndWithoutTheOneItWasGiven() throws Exception {
    String session = UUID.randomUUID().toString();
    join(socket, session);
    String issued = socket.headers().getOrDefault("set-cookie", "").split(";", 2)[0];
    try (var without = open("");
        var with = open(issued);
        var thief = open(OTHER_COOKIE)) {
      join(without, session);
      join(with, session);
      thief.sendText(connect(session));
      assertThat(thief.readText()).isEqualTo(REFUSED);
    }
  }

  @Test
  void tooManySessionsAreRefused() throws Exception {
    server.close();
    server = new TestServer(SocketConfig.STANDARD, 2);
    try (var first = open("");
        var second = open("");
        var third = open("")) {
      join(first, "a");
      join(second, "b");
      third.sendText(connect("c"));
      assertThat(third.readText()).isEqualTo(REFUSED);
      second.sendText("42[\"clear_session\"]");
      await().until(() -> server.sessions.size() == 1);
      join(third, "c");
    }
  }

  @Test
  void clientThatNeverConnectsIsDropped() throws Exception {
    server.close();
    server = new TestServer(SocketConfig.STANDARD.withConnectTimeout(Duration.ofMillis(200)));
    try (var idle = open("");
        var refused = open("")) {
      refused.sendText("40");
      assertThat(refused.readText()).isEqualTo(REFUSED);

      assertThat(idle.readUntilClosed()).isEqualTo(1000);
      assertThat(refused.readUntilClosed()).isEqualTo(1000);
    }
  }
}
