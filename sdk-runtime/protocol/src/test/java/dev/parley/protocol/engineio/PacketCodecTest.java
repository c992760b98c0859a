package dev.parley.protocol.engineio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Mutations;
import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.engineio.Packet.BinaryMessage;
import dev.parley.protocol.engineio.Packet.Close;
import dev.parley.protocol.engineio.Packet.Message;
import dev.parley.protocol.engineio.Packet.Noop;
import dev.parley.protocol.engineio.Packet.Open;
import dev.parley.protocol.engineio.Packet.Ping;
import dev.parley.protocol.engineio.Packet.Pong;
import dev.parley.protocol.engineio.Packet.Upgrade;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketCodecTest {

  private static final String OPEN =
      "0{\"sid\":\"lv_VI97HAXpY6yYWAAAC\",\"upgrades\":[\"websocket\"],\"pingTimeout\":20000,"
          + "\"pingInterval\":25000,\"maxPayload\":1000000}";

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of(
            new Open(
                new Handshake(
                    "lv_VI97HAXpY6yYWAAAC", List.of("websocket"), 25_000, 20_000, 1_000_000)),
            OPEN),
        Arguments.of(new Close(), "1"),
        Arguments.of(new Ping(""), "2"),
        Arguments.of(new Ping("probe"), "2probe"),
        Arguments.of(new Pong(""), "3"),
        Arguments.of(new Pong("probe"), "3probe"),
        Arguments.of(new Message(""), "4"),
        Arguments.of(new Message("hello €\n"), "4hello €\n"),
        Arguments.of(new Upgrade(), "5"),
        Arguments.of(new Noop(), "6"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void packetsHaveTheSpelling(Packet packet, String text) {
    assertThat(PacketCodec.encode(packet)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("table")
  void spellingsAreRead(Packet packet, String text) {
    assertThat(PacketCodec.decode(text)).isEqualTo(packet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "b", "bAQI=", " 4", "x4", "é", "0", "0[]", "0{}", "0{\"sid\":1}", "0{"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> PacketCodec.decode(text)).isInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x", "5x", "6x"})
  void dataWithoutUseIsIgnored(String text) {
    assertThat(PacketCodec.decode(text)).isEqualTo(PacketCodec.decode(text.substring(0, 1)));
  }

  @Test
  void binaryDataHasNoTextFrame() {
    var data = new BinaryMessage(ByteBuffer.allocate(1));

    assertThatThrownBy(() -> PacketCodec.encode(data)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readingBinaryDataChangesNothing() {
    var packet = new BinaryMessage(ByteBuffer.wrap("abc".getBytes(UTF_8), 1, 2));

    assertThat(UTF_8.decode(packet.data()).toString()).isEqualTo("bc");
    assertThat(UTF_8.decode(packet.data()).toString()).isEqualTo("bc");
    assertThat(packet.data().isReadOnly()).isTrue();
  }

  @Test
  void payloadsJoinPackets() {
    var body = new ByteSink(64);
    body.ascii("header");

    for (Packet packet : joined()) {
      PayloadCodec.append(packet, body, 6);
    }

    assertThat(new String(body.toByteArray(), UTF_8))
        .isEqualTo("header4hello\u001e2\u001ebAQIDBA==\u001e4€");
  }

  @Test
  void payloadsAreTakenApart() {
    String body = "4hello\u001e2\u001ebAQIDBA==\u001e4€";

    assertThat(PayloadCodec.decode(body, 4)).isEqualTo(joined());
    assertThat(PayloadCodec.decode(ByteBuffer.wrap(body.getBytes(UTF_8)), 4)).isEqualTo(joined());
    assertThat(PayloadCodec.decode("bAQIDBA", 1)).isEqualTo(joined().subList(2, 3));
  }

  private static List<Packet> joined() {
    return List.of(
        new Message("hello"),
        new Ping(""),
        new BinaryMessage(ByteBuffer.wrap(new byte[] {1, 2, 3, 4})),
        new Message("€"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\u001e", "4a\u001e", "\u001e4a", "4a\u001e\u001e4b", "b!", "bA", "9"})
  void otherPayloadsAreRefused(String body) {
    assertThatThrownBy(() -> PayloadCodec.decode(body, 9)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void payloadsHaveALimitOfPackets() {
    assertThatThrownBy(() -> PayloadCodec.decode("2\u001e2\u001e2", 2))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("a payload holds more than 2 packets");
  }

  @Test
  void payloadsAreUtf8() {
    ByteBuffer latin1 = ByteBuffer.wrap(new byte[] {'4', (byte) 0xE9});

    assertThatThrownBy(() -> PayloadCodec.decode(latin1, 1))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("text is not UTF-8");
  }

  @Test
  void spoiledPayloadsAreReadOrRefused() {
    var mutations = new Mutations(31);
    var samples = List.of(OPEN, "2probe", "4hello\u001e2\u001ebAQIDBA==\u001e4€", "6", "5");
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      try {
        PayloadCodec.decode(mutations.mutated(samples), 100);
        read++;
      } catch (ProtocolException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isBetween(1, 19_999);
  }
}
