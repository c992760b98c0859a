package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.Frame;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A WebSocket's life: messages of any cut and size, control frames, and every kind of end. */
class EngineWebSocketIT {

  private static final String QUERY = "EIO=4&transport=websocket";

  private TestEngine engine;
  private RawWebSocket socket;

  @BeforeEach
  void start() throws IOException {
    engine = new TestEngine(TestEngine.CALM);
    socket = open();
  }

  private RawWebSocket open() throws IOException {
    var opened = RawWebSocket.open(engine.uri(), QUERY);
    assertThat(opened.readText()).startsWith("0{");
    return opened;
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
    engine.close();
  }

  @Test
  void messagesComeBackInOrder() throws Exception {
    for (int i = 0; i < 500; i++) {
      socket.sendText("4message " + i);
    }

    for (int i = 0; i < 500; i++) {
      assertThat(socket.readText()).isEqualTo("4message " + i);
    }
  }

  @Test
  void messageInFragmentsCutAnywhereIsOneMessage() throws Exception {
    String text = "4\u00e9\ud83d\ude00 and more";
    byte[] bytes = text.getBytes(UTF_8);
    socket.send(RawWebSocket.frame(false, Frame.TEXT, Arrays.copyOfRange(bytes, 0, 2)));
    socket.send(RawWebSocket.frame(true, Frame.PING, "between".getBytes(UTF_8)));
    byte[] rest = RawWebSocket.frame(true, 0, Arrays.copyOfRange(bytes, 2, bytes.length));
    for (byte single : rest) {
      socket.send(new byte[] {single});
    }

    Frame pong = socket.read();
    assertThat(pong.opcode()).isEqualTo(Frame.PONG);
    assertThat(pong.text()).isEqualTo("between");
    assertThat(socket.readText()).isEqualTo(text);
  }

  @Test
  void binaryMessageIsHeard() throws Exception {
    socket.send(RawWebSocket.frame(true, Frame.BINARY, new byte[1000]));

    assertThat(socket.readText()).isEqualTo("4binary:1000");
  }

  @Test
  void largestMessageIsTakenAndALargerOneIsNotKept() throws Exception {
    socket.sendText("4" + "x".repeat(999_999));
    socket.sendText("4" + "x".repeat(1_000_000));
    socket.sendText("4after");

    assertThat(socket.readText()).hasSize(1_000_000);
    assertThat(socket.readText()).isEqualTo("4too large:1000001");
    assertThat(socket.readText()).isEqualTo("4after");
  }

  static Stream<Arguments> brokenFrames() {
    return Stream.of(
        Arguments.of("unmasked", new byte[] {(byte) 0x81, 2, '4', 'x'}, 1002),
        Arguments.of("reserved bit", new byte[] {(byte) 0xC1, (byte) 0x80, 0, 0, 0, 0}, 1002),
        Arguments.of("unknown opcode", RawWebSocket.frame(true, 0x0B, new byte[3]), 1002),
        Arguments.of("lone continuation", RawWebSocket.frame(true, 0, new byte[3]), 1002),
        Arguments.of("fragmented ping", RawWebSocket.frame(false, Frame.PING, new byte[3]), 1002),
        Arguments.of("long ping", RawWebSocket.frame(true, Frame.PING, new byte[126]), 1002),
        Arguments.of(
            "text that is no text",
            RawWebSocket.frame(true, Frame.TEXT, new byte[] {'4', (byte) 0xFF}),
            1007),
        Arguments.of(
            "unknown packet", RawWebSocket.frame(true, Frame.TEXT, new byte[] {'9'}), 1002),
        Arguments.of("empty packet", RawWebSocket.frame(true, Frame.TEXT, new byte[0]), 1002),
        Arguments.of(
            "an open packet", RawWebSocket.frame(true, Frame.TEXT, "0{}".getBytes(UTF_8)), 1002),
        Arguments.of(
            "a frame of 2^62 bytes",
            new byte[] {(byte) 0x81, (byte) 0xFF, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4},
            1009));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFrames")
  void brokenFrameClosesThisConnectionOnly(String what, byte[] bytes, int code) throws Exception {
    try (var other = open()) {
      socket.send(bytes);

      assertThat(socket.readUntilClosed()).isEqualTo(code);
      other.sendText("4still here");
      assertThat(other.readText()).isEqualTo("4still here");
    }
    socket.close();
    await().until(() -> engine.handler.size() == 0);
  }

  @Test
  void clientsCloseIsAnsweredWithItsCode() throws Exception {
    socket.sendText("4last words");
    socket.sendClose(1000);

    assertThat(socket.readUntilClosed()).isEqualTo(1000);
    assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(engine.peer().heard).containsExactly("last words");
    await().until(() -> engine.handler.size() == 0);
  }

  @Test
  void closePacketClosesTheWebSocket() throws Exception {
    socket.sendText("1");

    assertThat(socket.readUntilClosed()).isEqualTo(1000);
  }

  @Test
  void halfClosedConnectionIsDropped() throws Exception {
    socket.shutdownOutput();

    assertThat(socket.readUntilClosed()).isEqualTo(1006);
    await().until(() -> engine.handler.size() == 0);
  }

  @Test
  void halfAFrameAndThenSilenceHoldsNothingUp() throws Exception {
    byte[] frame = RawWebSocket.frame(true, Frame.TEXT, "4never whole".getBytes(UTF_8));
    socket.send(Arrays.copyOf(frame, 7));
    socket.reset();

    assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
    await().until(() -> engine.handler.size() == 0);
  }

  @Test
  void cutConnectionIsNoticed() throws Exception {
    socket.reset();

    assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void bugOfThePeerClosesWithoutDetails() throws Exception {
    socket.sendText("4bug");

    Frame close = socket.read();

    assertThat(close.closeCode()).isEqualTo(1011);
    assertThat(close.text()).doesNotContain("secret");
  }

  @Test
  void stoppingServerGoesAwayAfterWhatItHasToSay() throws Exception {
    for (int i = 0; i < 100; i++) {
      engine.peer().say("word " + i);
    }

    engine.handler.close();

    for (int i = 0; i < 100; i++) {
      assertThat(socket.readText()).isEqualTo("4word " + i);
    }
    assertThat(socket.readUntilClosed()).isEqualTo(1001);
  }

  @Test
  void hangingUpClosesOrderly() throws Exception {
    engine.peer().line.hangUp("enough");

    assertThat(socket.readUntilClosed()).isEqualTo(1000);
  }

  @Test
  void floodIsNotReadFasterThanItIsHeard() throws Exception {
    var gate = new CountDownLatch(1);
    engine.peer().gate = gate;
    byte[] message =
        RawWebSocket.frame(true, Frame.TEXT, ("4" + "x".repeat(9_999)).getBytes(UTF_8));
    var flood =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (int i = 0; i < 3_000; i++) {
                  socket.send(message);
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(flood.join(Duration.ofMillis(700))).isFalse(); // 30 MB do not fit anywhere
    gate.countDown();
    var reader = Thread.ofVirtual().start(() -> readAll(3_000));
    assertThat(reader.join(Duration.ofSeconds(20))).isTrue();
    assertThat(engine.peer().heard).hasSize(3_000);
  }

  private void readAll(int count) {
    try {
      for (int i = 0; i < count; i++) {
        socket.readText();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void ofManyPingsAtLeastTheLastIsAnswered() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      socket.send(RawWebSocket.frame(true, Frame.PING, ("" + i).getBytes(UTF_8)));
    }

    Frame pong = socket.read();
    while (!pong.text().equals("999")) {
      assertThat(pong.opcode()).isEqualTo(Frame.PONG);
      pong = socket.read();
    }
  }
}
