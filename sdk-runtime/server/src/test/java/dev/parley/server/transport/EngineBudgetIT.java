package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.Frame;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many clients that each send most of a large message, and then nothing. */
class EngineBudgetIT {

  private static final String QUERY = "EIO=4&transport=websocket";

  private final InputBudget budget = new InputBudget(4_000_000);
  private TestEngine engine;

  @BeforeEach
  void start() throws IOException {
    engine = new TestEngine(TestEngine.CALM, budget);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void unfinishedMessagesOfManyTakeNoMoreThanTheBudget() throws Exception {
    byte[] whole =
        RawWebSocket.frame(true, Frame.TEXT, ("4" + "x".repeat(999_999)).getBytes(UTF_8));
    byte[] most = Arrays.copyOf(whole, 900_000);
    List<RawWebSocket> greedy = new ArrayList<>();
    try (var modest = RawWebSocket.open(engine.uri(), QUERY)) {
      modest.readText();
      for (int i = 0; i < 10; i++) {
        var socket = RawWebSocket.open(engine.uri(), QUERY);
        greedy.add(socket);
        sendAsFarAsItIsTaken(socket, most);
      }
      await().until(() -> engine.handler.size() <= 1 + 5);
      assertThat(budget.held()).isLessThan(4_000_000 + 200_000);

      modest.sendText("4" + "y".repeat(20_000));
      assertThat(modest.readText()).hasSize(20_001);
    } finally {
      for (RawWebSocket socket : greedy) {
        socket.close();
      }
    }
    await().until(() -> engine.handler.size() == 0);
    assertThat(budget.held()).isZero();
  }

  private static void sendAsFarAsItIsTaken(RawWebSocket socket, byte[] bytes) {
    try {
      socket.readText();
      socket.send(bytes);
    } catch (IOException refused) {
      // The budget is used up, and the server has closed this one.
    }
  }
}
