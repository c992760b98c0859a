package dev.parley.protocol.websocket;

import static dev.parley.protocol.websocket.ClientFrames.FIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.protocol.websocket.Incoming.Binary;
import dev.parley.protocol.websocket.Incoming.Close;
import dev.parley.protocol.websocket.Incoming.Ping;
import dev.parley.protocol.websocket.Incoming.Pong;
import dev.parley.protocol.websocket.Incoming.Text;
import dev.parley.protocol.websocket.Incoming.TooLarge;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecoderTest {

  private static final int MAX_MESSAGE = 100_000;
  private static final int HARD_CAP = 1_000_000;

  private final FrameDecoder decoder = new FrameDecoder(MAX_MESSAGE, HARD_CAP);
  private final List<Incoming> items = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 125, 126, 127, 65_535, 65_536, MAX_MESSAGE})
  void messagesOfAnyLengthArrive(int length) {
    var payload = new byte[length];
    new Random(length).nextBytes(payload);

    decode(new ClientFrames().text("x".repeat(length)).binary(payload));

    assertThat(items)
        .containsExactly(new Text("x".repeat(length)), new Binary(ByteBuffer.wrap(payload)));
  }

  @Test
  void fragmentsAreJoinedAroundControlFrames() {
    decode(
        new ClientFrames()
            .frame(Opcode.TEXT, utf8("one "))
            .frame(FIN | Opcode.PING, utf8("p"))
            .frame(Opcode.CONTINUATION)
            .frame(Opcode.CONTINUATION, utf8("two "))
            .frame(FIN | Opcode.PONG)
            .frame(FIN | Opcode.CONTINUATION, utf8("three"))
            .text("next"));

    assertThat(items)
        .containsExactly(
            new Ping(buffer("p")),
            new Pong(buffer("")),
            new Text("one two three"),
            new Text("next"));
  }

  @Test
  void characterMayBeCutByFragments() {
    byte[] thumb = utf8("\ud83d\udc4d");

    decode(
        new ClientFrames()
            .frame(Opcode.TEXT, thumb[0])
            .frame(Opcode.CONTINUATION, thumb[1], thumb[2])
            .frame(FIN | Opcode.CONTINUATION, thumb[3]));

    assertThat(items).containsExactly(new Text("\ud83d\udc4d"));
  }

  @Test
  void cutsAnywhereChangeNothing() {
    byte[] wire = everyKindOfFrame().bytes();
    decode(wire);
    List<Incoming> whole = List.copyOf(items);

    for (int first = 0; first <= wire.length; first++) {
      var pieces = new FrameDecoder(MAX_MESSAGE, HARD_CAP);
      items.clear();
      pieces.decode(ByteBuffer.wrap(wire, 0, first), items::add);
      pieces.decode(ByteBuffer.wrap(wire, first, wire.length - first), items::add);
      assertThat(items).as("cut at %d", first).isEqualTo(whole);
    }
    assertThat(whole).hasSize(8);
  }

  @Test
  void singleBytesAreEnough() {
    byte[] wire = everyKindOfFrame().bytes();
    decode(wire);
    List<Incoming> whole = List.copyOf(items);
    items.clear();

    var bytewise = new FrameDecoder(MAX_MESSAGE, HARD_CAP);
    for (byte b : wire) {
      bytewise.decode(ByteBuffer.wrap(new byte[] {b}), items::add);
    }

    assertThat(items).isEqualTo(whole);
  }

  private static ClientFrames everyKindOfFrame() {
    return new ClientFrames()
        .text("")
        .text("é€\ud83d\udc4d")
        .frame(Opcode.BINARY, (byte) 1)
        .frame(FIN | Opcode.PING, utf8("are you there"))
        .frame(FIN | Opcode.CONTINUATION, (byte) 2)
        .text("x".repeat(300))
        .frame(FIN | Opcode.PONG)
        .text("y".repeat(200))
        .close(1001, "bye €");
  }

  @Test
  void directBuffersAreReadWhole() {
    byte[] wire = new ClientFrames().text("a").text("b").bytes();
    ByteBuffer direct = ByteBuffer.allocateDirect(wire.length).put(wire).flip();

    decoder.decode(direct, items::add);

    assertThat(items).containsExactly(new Text("a"), new Text("b"));
    assertThat(direct.hasRemaining()).isFalse();
  }

  @Test
  void tooLargeMessagesAreCountedAndDropped() {
    decode(
        new ClientFrames()
            .binary(new byte[MAX_MESSAGE + 1])
            .frame(Opcode.TEXT, new byte[60_000])
            .frame(Opcode.CONTINUATION, new byte[60_000])
            .frame(FIN | Opcode.PING)
            .frame(FIN | Opcode.CONTINUATION, new byte[60_000])
            .text("small"));

    assertThat(items)
        .containsExactly(
            new TooLarge(MAX_MESSAGE + 1),
            new Ping(buffer("")),
            new TooLarge(180_000),
            new Text("small"));
  }

  @Test
  void messagesBeyondTheHardCapEndTheConnection() {
    int code =
        codeOf(new ClientFrames().raw(0x82, 0xFF, 0, 0, 0, 0, 0, 0x0F, 0x42, 0x41, 1, 2, 3, 4));

    assertThat(code).isEqualTo(CloseCode.TOO_LARGE);
  }

  @Test
  void fragmentsBeyondTheHardCapEndTheConnection() {
    var frames = new ClientFrames().frame(Opcode.BINARY, new byte[HARD_CAP]);

    assertThat(codeOf(frames.frame(FIN | Opcode.CONTINUATION, (byte) 1)))
        .isEqualTo(CloseCode.TOO_LARGE);
  }

  static Stream<Arguments> violations() {
    byte[] bad = {(byte) 0xC3, '('};
    return Stream.of(
        violation(1002, "not masked", new ClientFrames().raw(0x81, 0x01, 'a')),
        violation(1002, "an extension", new ClientFrames().frame(FIN | 0x40 | Opcode.TEXT)),
        violation(1002, "an extension", new ClientFrames().frame(FIN | 0x20 | Opcode.TEXT)),
        violation(1002, "an extension", new ClientFrames().frame(FIN | 0x10 | Opcode.PING)),
        violation(1002, "opcode 3", new ClientFrames().frame(FIN | 3)),
        violation(1002, "opcode 7", new ClientFrames().frame(FIN | 7)),
        violation(1002, "opcode 11", new ClientFrames().frame(FIN | 11)),
        violation(1002, "opcode 15", new ClientFrames().frame(FIN | 15)),
        violation(1002, "control frame", new ClientFrames().frame(Opcode.PING)),
        violation(
            1002, "control frame", new ClientFrames().frame(FIN | Opcode.PONG, new byte[126])),
        violation(1002, "has not begun", new ClientFrames().frame(FIN | Opcode.CONTINUATION)),
        violation(
            1002, "has ended", new ClientFrames().frame(Opcode.TEXT).frame(FIN | Opcode.BINARY)),
        violation(1002, "its length", new ClientFrames().raw(0x81, 0xFE, 0, 125, 1, 2, 3, 4)),
        violation(
            1002,
            "its length",
            new ClientFrames().raw(0x81, 0xFF, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 1, 2, 3, 4)),
        violation(
            1002,
            "its length",
            new ClientFrames().raw(0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4)),
        violation(1002, "half a code", new ClientFrames().frame(FIN | Opcode.CLOSE, (byte) 3)),
        violation(1007, "reason", new ClientFrames().frame(FIN | Opcode.CLOSE, close(1000, bad))),
        violation(1007, "not UTF-8", new ClientFrames().frame(FIN | Opcode.TEXT, bad)),
        violation(1007, "not UTF-8", new ClientFrames().frame(FIN | Opcode.TEXT, (byte) 0xC3)),
        violation(
            1007,
            "not UTF-8",
            new ClientFrames().frame(Opcode.TEXT, (byte) 0xC3).frame(FIN | Opcode.CONTINUATION)));
  }

  private static Arguments violation(int code, String words, ClientFrames frames) {
    return Arguments.of(code, words, frames);
  }

  private static byte[] close(int code, byte... reason) {
    return ByteBuffer.allocate(2 + reason.length).putShort((short) code).put(reason).array();
  }

  @ParameterizedTest
  @MethodSource("violations")
  void violationsCloseWithTheirCode(int code, String words, ClientFrames frames) {
    assertThatThrownBy(() -> decode(frames)).hasMessageContaining(words);
    assertThat(items).isEmpty();
    assertThat(decoderIsOver()).isTrue();

    assertThat(codeOf(frames)).isEqualTo(code);
  }

  @Test
  void wrongTextIsRefusedBeforeItsMessageEnds() {
    var frames = new ClientFrames().frame(Opcode.TEXT, (byte) 0xF4, (byte) 0x90);

    assertThat(codeOf(frames)).isEqualTo(CloseCode.INVALID_DATA);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1014, 3000, 4999})
  void closeCodesArrive(int code) {
    decode(new ClientFrames().close(code, "why"));

    assertThat(items).containsExactly(new Close(code, "why"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535})
  void otherCloseCodesAreRefused(int code) {
    assertThat(codeOf(new ClientFrames().close(code, ""))).isEqualTo(CloseCode.PROTOCOL_ERROR);
  }

  @Test
  void nothingArrivesAfterClose() {
    decode(new ClientFrames().frame(FIN | Opcode.CLOSE).text("late"));

    assertThat(items).containsExactly(new Close(CloseCode.NONE, ""));
    assertThat(decoderIsOver()).isTrue();
  }

  @Test
  void spoiledFramesAreReadOrRefused() {
    var random = new Random(41);
    byte[] good = everyKindOfFrame().bytes();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] wire = Arrays.copyOf(good, 1 + random.nextInt(good.length));
      for (int harm = random.nextInt(4); harm >= 0; harm--) {
        wire[random.nextInt(wire.length)] = (byte) random.nextInt(256);
      }
      try {
        new FrameDecoder(1_000, 10_000).decode(ByteBuffer.wrap(wire), items::add);
      } catch (FrameException e) {
        assertThat(CloseCode.isSendable(e.closeCode())).isTrue();
        refused++;
      }
    }
    assertThat(refused).isBetween(1_000, 19_999);
    assertThat(items).isNotEmpty();
  }

  private boolean decoderIsOver() {
    int before = items.size();
    decode(new ClientFrames().text("anything"));
    return items.size() == before;
  }

  private int codeOf(ClientFrames frames) {
    var fresh = new FrameDecoder(MAX_MESSAGE, HARD_CAP);
    return catchThrowableOfType(
            FrameException.class, () -> fresh.decode(ByteBuffer.wrap(frames.bytes()), items::add))
        .closeCode();
  }

  private void decode(ClientFrames frames) {
    decode(frames.bytes());
  }

  private void decode(byte[] wire) {
    decoder.decode(ByteBuffer.wrap(wire), items::add);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static ByteBuffer buffer(String text) {
    return ByteBuffer.wrap(utf8(text));
  }
}
