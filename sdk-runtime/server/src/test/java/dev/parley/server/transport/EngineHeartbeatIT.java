package dev.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers stays, who does not goes, and who has no chat goes, too. */
class EngineHeartbeatIT {

  private static final SocketConfig HASTY =
      SocketConfig.STANDARD.withHeartbeat(Duration.ofMillis(100), Duration.ofMillis(1_500));
  private static final String QUERY = "EIO=4&transport=websocket";

  private TestEngine engine;

  @BeforeEach
  void start() throws IOException {
    engine = new TestEngine(HASTY);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void webSocketThatAnswersStays() throws Exception {
    try (var socket = RawWebSocket.open(engine.uri(), QUERY)) {
      socket.readText();
      for (int i = 0; i < 8; i++) {
        assertThat(socket.read().text()).isEqualTo("2");
        socket.sendText("3");
      }

      assertThat(engine.peer().line.isOpen()).isTrue();
    }
  }

  @Test
  void pongSaysThatWhatLeftBeforeThePingArrived() throws Exception {
    try (var socket = RawWebSocket.open(engine.uri(), QUERY)) {
      socket.readText();
      engine.peer().say("a");
      engine.peer().say("b");
      while (!socket.read().text().equals("2")) {}
      assertThat(engine.peer().delivered).isZero();

      socket.sendText("3");

      await().until(() -> engine.peer().delivered == 2);
    }
  }

  @Test
  void webSocketThatDoesNotAnswerIsDropped() throws Exception {
    try (var socket = RawWebSocket.open(engine.uri(), QUERY)) {
      socket.readText();

      assertThat(socket.readUntilClosed()).isEqualTo(1006);
      assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void pollingClientThatAnswersStays() throws Exception {
    try (var client = new PollingClient(engine.uri())) {
      client.get("warm-up"); // a client that loads its classes now could be taken for dead
      client.open();
      for (int i = 0; i < 6; i++) {
        assertThat(client.poll().body()).isEqualTo("2");
        client.post("3");
      }

      assertThat(engine.peer().line.isOpen()).isTrue();
    }
  }

  @Test
  void pollingClientThatIsGoneIsDropped() throws Exception {
    try (var client = new PollingClient(engine.uri())) {
      client.open();

      assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(client.poll().statusCode()).isEqualTo(400);
    }
  }

  @Test
  void clientThatPollsAndNeverAnswersIsDropped() throws Exception {
    try (var client = new PollingClient(engine.uri())) {
      client.open();
      assertThat(client.poll().body()).isEqualTo("2");

      assertThat(client.poll().body()).isEqualTo("1");
    }
  }

  @Test
  void clientWithoutAChatIsDropped() throws Exception {
    engine.close();
    engine = new TestEngine(TestEngine.CALM.withConnectTimeout(Duration.ofMillis(200)));
    try (var idle = RawWebSocket.open(engine.uri(), QUERY);
        var settled = RawWebSocket.open(engine.uri(), QUERY)) {
      settled.sendText("4settle");

      assertThat(idle.readUntilClosed()).isEqualTo(1000);
      settled.readText();
      assertThat(settled.readText()).isEqualTo("4settle");
      settled.sendText("4still here");
      assertThat(settled.readText()).isEqualTo("4still here");
    }
  }

  /** It reads, but so slowly that it cannot answer in time: that must not count as silence. */
  @Test
  void slowReaderThatStillReadsIsNotDropped() throws Exception {
    try (var socket = RawWebSocket.open(engine.uri(), QUERY, 4_096)) {
      socket.readText();
      for (int i = 0; i < 500; i++) {
        engine.peer().say("x".repeat(10_000));
      }
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      for (int i = 0; i < 450 && System.nanoTime() < end; i++) {
        socket.read();
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }

      assertThat(engine.peer().line.isOpen()).isTrue();
    }
  }

  @Test
  void readerThatStopsIsDroppedAlthoughTheServerIsStuckInAWrite() throws Exception {
    try (var socket = RawWebSocket.open(engine.uri(), QUERY, 4_096)) {
      socket.readText();
      for (int i = 0; i < 1_000; i++) {
        engine.peer().say("x".repeat(10_000));
      }

      assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
      await().until(() -> engine.handler.size() == 0);
    }
  }
}
