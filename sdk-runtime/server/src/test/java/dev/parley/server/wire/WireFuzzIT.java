package dev.parley.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import dev.parley.server.client.SocketThreads;
import dev.parley.server.transport.SocketConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spoiled Socket.IO packets and Chainlit events, next to a chat that must not notice. */
class WireFuzzIT {

  private static final int ROUNDS = 400;
  private static final List<String> PACKETS =
      List.of(
          "40{\"clientType\":\"webapp\",\"sessionId\":\"fuzz\",\"userEnv\":\"{}\"}",
          "40/foo,{}",
          "41",
          "42[\"connection_successful\"]",
          "421[\"client_message\",{\"message\":{\"id\":\"430fef04-1a2b-4c3d-8e4f-5a6b7c8d9e0f\","
              + "\"output\":\"echo hi\",\"metadata\":{\"a\":null}},\"fileReferences\":[]}]",
          "42[\"client_message\",{\"message\":{\"output\":\"burst 50\"}}]",
          "42[\"stop\"]",
          "42[\"clear_session\"]",
          "42[\"chat_settings_change\",{\"a\":[1,2.5e3,true]}]",
          "42[\"edit_message\",{\"message\":{}}]",
          "433[null]",
          "451-[\"audio_chunk\",{\"data\":{\"_placeholder\":true,\"num\":0}}]");

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(SocketConfig.STANDARD.withConnectTimeout(Duration.ofSeconds(2)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String spoil(String packet, Random random) {
    var text = new StringBuilder(packet);
    for (int k = random.nextInt(3); k > 0 && text.length() > 1; k--) {
      int at = 1 + random.nextInt(text.length() - 1);
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, "[]{}\",:0459/-\u00e9".charAt(random.nextInt(14)));
        case 1 -> text.insert(at, "[{\"\\");
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }

  /** Talks in a chat of its own as long as the thread of this method runs. */
  private AutoCloseable witness(AtomicInteger answered) throws IOException {
    Page page = Page.stock(server.uri());
    page.awaitView(view -> view.said().contains("Welcome"));
    var talker =
        Thread.ofVirtual()
            .start(() -> {
              try {
                while (!Thread.currentThread().isInterrupted()) {
                  String word = "word " + answered.get();
                  page.say("echo " + word);
                  page.awaitView(view -> view.said().contains(word));
                  answered.incrementAndGet();
                }
              } catch (IOException | RuntimeException e) {
                // Interrupted, or the page was cut off: the count tells.
              }
            });
    return () -> {
      int before = answered.get();
      await().until(() -> answered.get() > before);
      talker.interrupt();
      talker.join();
      page.close();
    };
  }

  private void assertNothingIsLeft() {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> server.socket.connections() == 0 && SocketThreads.count() == 0);
  }

  @Test
  void spoiledPacketsOverWebSocketsHarmNobodyElse() throws Exception {
    var answered = new AtomicInteger();
    var random = new Random(815);
    try (var _ = witness(answered)) {
      for (int i = 0; i < ROUNDS; i++) {
        try (var socket = RawWebSocket.open(server.uri(), "EIO=4&transport=websocket")) {
          socket.sendText(PACKETS.getFirst().replace("fuzz", "fuzz" + i % 7));
          for (int k = random.nextInt(6); k >= 0; k--) {
            socket.sendText(spoil(PACKETS.get(random.nextInt(PACKETS.size())), random));
          }
        } catch (IOException closedOnUs) {
          // What the server does to such a client is its own business.
        }
      }
    }
    assertNothingIsLeft();
  }

  @Test
  void spoiledPacketsInRequestsHarmNobodyElse() throws Exception {
    var answered = new AtomicInteger();
    var random = new Random(4_242);
    try (var _ = witness(answered);
        var client = new PollingClient(server.uri())) {
      for (int i = 0; i < ROUNDS; i++) {
        client.open();
        client.post(PACKETS.getFirst().replace("fuzz", "fuzz" + i % 7));
        for (int k = random.nextInt(4); k >= 0; k--) {
          String body = spoil(PACKETS.get(random.nextInt(PACKETS.size())), random);
          assertThat(client.post(body.getBytes(UTF_8)).statusCode()).isIn(200, 400);
        }
        client.post("1");
      }
    }
    assertNothingIsLeft();
  }
}
