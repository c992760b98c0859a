package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.Frame;
import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that does not read costs nobody anything, and misses nothing in the end. */
class SlowReaderIT {

  private static final int BURST = 300_000;
  private static final String ID = UUID.randomUUID().toString();

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Opens a chat, has it produce some megabytes, and reads none of it. */
  private RawWebSocket deaf() throws IOException {
    var socket = RawWebSocket.open(server.uri(), "EIO=4&transport=websocket", 4_096);
    socket.readText();
    socket.sendText("40{\"sessionId\":\"" + UUID.randomUUID() + "\"}");
    assertThat(socket.readText()).startsWith("40");
    socket.sendText("42[\"connection_successful\"]");
    socket.sendText(message(BURST));
    return socket;
  }

  @Test
  void slowReaderCatchesUpToExactlyTheRightText() throws Exception {
    try (var socket = deaf()) {
      await().atMost(Duration.ofSeconds(20)).until(this::nothingRuns);

      View view = read(socket, "burst " + BURST);

      assertThat(view.said().getLast().equals(Script.text(BURST))).isTrue();
      assertThat(view.tokenEvents).isLessThan(BURST / 4);
      assertThat(view.loading).isFalse();
    }
  }

  private static String message(int tokens) {
    return "42[\"client_message\",{\"message\":{\"id\":\"%s\",\"output\":\"burst %d\"}}]"
        .formatted(ID, tokens);
  }

  private static View view() {
    var view = new View();
    view.say(ID, "");
    return view;
  }

  private boolean nothingRuns() {
    return server.script.bursts.get() > 0;
  }

  private static View read(RawWebSocket socket, String input) throws IOException {
    View view = view();
    while (!view.ended(input) || view.loading) {
      Frame frame = socket.read();
      if (frame.text().equals("2")) {
        socket.sendText("3");
      } else {
        view.apply(frame.text().substring(2));
      }
    }
    return view;
  }

  @Test
  void manyDeafClientsHoldNoMemoryAndNobodyUp() throws Exception {
    List<RawWebSocket> deaf = new ArrayList<>();
    try (var page = Page.stock(server.uri())) {
      for (int i = 0; i < 20; i++) {
        deaf.add(deaf());
      }
      await().atMost(Duration.ofSeconds(40)).until(() -> server.script.bursts.get() == 20);
      long start = System.nanoTime();
      page.say("echo quick");
      page.awaitView(view -> view.said().contains("quick"));
      long millis = (System.nanoTime() - start) / 1_000_000;

      assertThat(millis).isLessThan(5_000);
      // 20 chats keep about 4 MB of text each; unsent frames of their tokens would be 40 MB each.
      assertThat(usedAfterCollection()).isLessThan(350L << 20);
    } finally {
      for (RawWebSocket socket : deaf) {
        socket.close();
      }
    }
    await().until(() -> server.socket.connections() == 0);
  }

  private static long usedAfterCollection() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void clientThatPollsSeldomGetsTokensTogether() throws Exception {
    try (var client = new PollingClient(server.uri())) {
      client.open();
      client.post("40{\"sessionId\":\"" + UUID.randomUUID() + "\"}");
      assertThat(client.read()).startsWith("40");
      client.post("42[\"connection_successful\"]");
      client.post(message(1_000));
      View view = view();
      while (!view.ended("burst 1000") || view.loading) {
        view.apply(client.read().substring(2));
      }

      assertThat(view.said().getLast()).isEqualTo(Script.text(1000));
      assertThat(view.tokenEvents).isLessThan(500);
    }
  }
}
