package dev.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The move from polling to a WebSocket, and moves that fail. */
class EngineUpgradeIT {

  private TestEngine engine;
  private PollingClient client;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    engine = new TestEngine(TestEngine.CALM);
    client = new PollingClient(engine.uri());
    client.open();
  }

  @AfterEach
  void stop() {
    client.close();
    engine.close();
  }

  private RawWebSocket probe() throws IOException {
    var socket = RawWebSocket.open(engine.uri(), webSocketQuery());
    assertThat(socket.status()).isEqualTo(101);
    socket.sendText("2probe");
    assertThat(socket.readText()).isEqualTo("3probe");
    return socket;
  }

  private String webSocketQuery() {
    return "EIO=4&transport=websocket&sid=" + client.sid();
  }

  @Test
  void probeEndsThePollThatWaits() throws Exception {
    CompletableFuture<HttpResponse<String>> poll = engine.holdPoll(client);

    try (var socket = probe()) {
      assertThat(poll.get(5, TimeUnit.SECONDS).body()).isEqualTo("6");
      socket.sendText("5");
      assertThat(socket.readText()).isEqualTo("6");
      socket.sendText("4moved");
      assertThat(socket.readText()).isEqualTo("4moved");
    }
  }

  @Test
  void pollAfterTheMoveIsUnexpected() throws Exception {
    try (var socket = probe()) {
      socket.sendText("5");
      assertThat(socket.readText()).isEqualTo("6");

      HttpResponse<String> answer = client.poll();

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).isEqualTo("\"Unexpected HTTP request\"");
      assertThat(client.post("4x").statusCode()).isEqualTo(400);
      socket.sendText("4untouched");
      assertThat(socket.readText()).isEqualTo("4untouched");
    }
  }

  @Test
  void packetsWaitForTheWebSocketBetweenProbeAndMove() throws Exception {
    try (var socket = probe()) {
      engine.peer().say("in between");
      socket.sendText("5");

      assertThat(List.of(socket.readText(), socket.readText()))
          .containsExactlyInAnyOrder("6", "4in between");
    }
  }

  @Test
  void pollGoesOnWhenTheProbeFails() throws Exception {
    try (var socket = probe()) {
      socket.reset();
      client.post("4still polling");

      assertThat(client.read()).isIn("4still polling", "6");
    }
    try (var second = secondProbe()) {
      second.sendText("5");
      assertThat(second.readText()).isIn("6", "4still polling");
    }
  }

  private RawWebSocket secondProbe() throws IOException {
    await()
        .ignoreExceptions()
        .until(() -> {
          try (var attempt = RawWebSocket.open(engine.uri(), webSocketQuery())) {
            return attempt.status() == 101;
          }
        });
    await().until(() -> engine.handler.size() == 1);
    for (int i = 0; i < 50; i++) {
      var socket = RawWebSocket.open(engine.uri(), webSocketQuery());
      if (socket.status() == 101) {
        socket.sendText("2probe");
        assertThat(socket.readText()).isEqualTo("3probe");
        return socket;
      }
      socket.close();
    }
    throw new IOException("no second probe was let in");
  }

  @Test
  void onlyOneProbeAtATime() throws Exception {
    try (var first = probe();
        var second = RawWebSocket.open(engine.uri(), webSocketQuery())) {
      assertThat(second.status()).isEqualTo(400);
      first.sendText("5");
      assertThat(first.readText()).isEqualTo("6");
    }
  }

  @Test
  void messageOnAProbeClosesTheProbeOnly() throws Exception {
    try (var socket = probe()) {
      socket.sendText("4too early");

      assertThat(socket.readUntilClosed()).isEqualTo(1002);
      client.post("4fine");
      assertThat(engine.peer().heard).containsExactly("fine");
    }
  }

  @Test
  void probeThatNeverMovesIsDropped() throws Exception {
    engine.close();
    engine = new TestEngine(TestEngine.CALM.withConnectTimeout(Duration.ofSeconds(1)));
    client = new PollingClient(engine.uri());
    client.open();
    client.post("4settle");

    try (var socket = probe()) {
      assertThat(socket.readUntilClosed()).isEqualTo(1006);
    }
    assertThat(client.read()).isIn("4settle", "6");
    assertThat(engine.peer().line.isOpen()).isTrue();
  }

  /** A stream of packets in both directions while the client moves as real clients do. */
  @RepeatedTest(10)
  void moveUnderLoadLosesDoublesAndSwapsNothing() throws Exception {
    int count = 2_000;
    var talker =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < count; i++) {
                engine.peer().say("s" + i);
                LockSupport.parkNanos(1_000);
              }
            });
    var received = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      client.post("4c" + i);
      received.add(client.read());
    }
    try (var socket = probe()) {
      client.post("4c5");
      client.drainUnread(received::add);
      socket.sendText("5");
      for (int i = 6; i < 100; i++) {
        socket.sendText("4c" + i);
      }
      while (received.stream().filter(p -> !p.equals("6")).count() < count + 100) {
        received.add(socket.readText());
      }
    }
    talker.join();

    assertThat(received.stream().filter(p -> p.startsWith("4s")))
        .containsExactlyElementsOf(numbered("4s", count));
    assertThat(received.stream().filter(p -> p.startsWith("4c")))
        .containsExactlyElementsOf(numbered("4c", 100));
    assertThat(engine.peer().heard).containsExactlyElementsOf(numbered("c", 100));
  }

  private static List<String> numbered(String prefix, int count) {
    var list = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      list.add(prefix + i);
    }
    return list;
  }
}
