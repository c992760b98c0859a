package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.Frame;
import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import dev.parley.server.client.SocketThreads;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spoiled input of every kind, next to a client that must not notice. */
class EngineFuzzIT {

  private static final int ROUNDS = 1_500;
  private static final List<String> PACKETS =
      List.of("4hello", "2", "2probe", "3", "5", "6", "1", "0{\"sid\":\"x\"}", "4", "bAQID", "");

  private TestEngine engine;
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger echoes = new AtomicInteger();

  @BeforeEach
  void start() throws IOException {
    engine = new TestEngine(TestEngine.CALM.withConnectTimeout(Duration.ofSeconds(2)));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  /** Talks all the while, and fails if one answer is late or wrong. */
  private Thread witness() throws IOException {
    var socket = RawWebSocket.open(engine.uri(), "EIO=4&transport=websocket");
    socket.readText();
    return Thread.ofVirtual()
        .start(() -> {
          try (socket) {
            while (!done.get()) {
              String word = "4word " + echoes.incrementAndGet();
              socket.sendText(word);
              if (!socket.readText().equals(word)) {
                echoes.set(Integer.MIN_VALUE);
                return;
              }
            }
          } catch (IOException e) {
            echoes.set(Integer.MIN_VALUE);
          }
        });
  }

  private void assertHarmless(Thread witness) throws InterruptedException {
    done.set(true);
    assertThat(witness.join(Duration.ofSeconds(10))).isTrue();
    assertThat(echoes.get()).isPositive();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> engine.handler.size() == 0 && SocketThreads.count() == 0);
  }

  @Test
  void spoiledFramesHarmNobodyElse() throws Exception {
    Thread witness = witness();
    var random = new Random(20_261_123);
    for (int i = 0; i < ROUNDS; i++) {
      try (var socket = RawWebSocket.open(engine.uri(), "EIO=4&transport=websocket")) {
        for (int k = random.nextInt(4); k >= 0; k--) {
          socket.send(spoil(frame(random), random));
        }
        if (random.nextInt(8) == 0) {
          socket.reset();
        }
      } catch (IOException closedOnUs) {
        // What the server does to such a client is its own business.
      }
    }
    assertHarmless(witness);
  }

  private static byte[] frame(Random random) {
    byte[] payload = PACKETS.get(random.nextInt(PACKETS.size())).getBytes(UTF_8);
    int opcode =
        List.of(Frame.TEXT, Frame.BINARY, Frame.PING, Frame.PONG, Frame.CLOSE, 0)
            .get(random.nextInt(6));
    return RawWebSocket.frame(random.nextInt(4) > 0, opcode, payload);
  }

  private static byte[] spoil(byte[] bytes, Random random) {
    if (random.nextInt(4) == 0) {
      return bytes;
    }
    byte[] spoiled = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length + 4));
    for (int k = random.nextInt(3); k > 0; k--) {
      spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
    }
    return spoiled;
  }

  @Test
  void spoiledRequestsHarmNobodyElse() throws Exception {
    Thread witness = witness();
    var random = new Random(4_711);
    int refused = 0;
    try (var client = new PollingClient(engine.uri())) {
      for (int i = 0; i < ROUNDS; i++) {
        if (i % 3 == 0 || client.sid().isEmpty()) {
          client.open();
        }
        var body = new StringBuilder();
        for (int k = random.nextInt(5); k >= 0; k--) {
          body.append(PACKETS.get(random.nextInt(PACKETS.size()))).append('\u001e');
        }
        HttpResponse<String> answer = client.post(spoil(body.toString().getBytes(UTF_8), random));
        assertThat(answer.statusCode()).isIn(200, 400);
        refused += answer.statusCode() == 400 ? 1 : 0;
      }
    }
    assertThat(refused).isBetween(1, ROUNDS - 1);
    assertHarmless(witness);
  }
}
