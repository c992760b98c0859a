package dev.parley.protocol.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Mutations;
import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.Json;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class PacketTest {

  private static final String PLACE_0 = "{\"_placeholder\":true,\"num\":0}";
  private static final String PLACE_1 = "{\"_placeholder\":true,\"num\":1}";

  private final PacketDecoder decoder = new PacketDecoder(3, 10);

  /** The examples of the Socket.IO v5 specification, and those of Chainlit's wire. */
  static Stream<Arguments> table() {
    return Stream.of(
        row(new Packet.Connect("/", null), "0"),
        row(new Packet.Connect("/", json("{'token':'123'}")), "0{\"token\":\"123\"}"),
        row(new Packet.Connect("/admin", null), "0/admin,"),
        row(new Packet.Connect("/admin", json("{'a':1}")), "0/admin,{\"a\":1}"),
        row(new Packet.Connect("/?a=b", null), "0/?a=b,"),
        row(new Packet.Disconnect("/"), "1"),
        row(new Packet.Disconnect("/admin"), "1/admin,"),
        row(event("/", null, "foo"), "2[\"foo\"]"),
        row(event("/admin", null, "bar"), "2/admin,[\"bar\"]"),
        row(event("/", 12L, "foo"), "212[\"foo\"]"),
        row(event("/admin", 0L, "foo", "'€'"), "2/admin,0[\"foo\",\"€\"]"),
        row(event("/", null, "stop", "{}", "[1,null]"), "2[\"stop\",{},[1,null]]"),
        row(event("/", null, "foo", "{'_placeholder':true}"), "2[\"foo\",{\"_placeholder\":true}]"),
        row(new Packet.Ack("/", 12, List.of()), "312[]"),
        row(new Packet.Ack("/admin", 13, List.of(json("'bar'"))), "3/admin,13[\"bar\"]"),
        row(
            new Packet.ConnectError("/", json("{'message':'Not authorized'}")),
            "4{\"message\":\"Not authorized\"}"),
        row(
            new Packet.ConnectError("/foo", json("'Unable to connect'")),
            "4/foo,\"Unable to connect\""),
        row(
            new Packet.BinaryEvent("/", null, "baz", List.of(bytes(1))),
            "51-[\"baz\"," + PLACE_0 + "]",
            1),
        row(
            new Packet.BinaryEvent("/admin", 7L, "baz", List.of(bytes(1), bytes(2, 3))),
            "52-/admin,7[\"baz\"," + PLACE_0 + "," + PLACE_1 + "]",
            1,
            2),
        row(
            new Packet.BinaryEvent("/", null, "deep", List.of(deep(bytes(4, 5, 6)))),
            "51-[\"deep\",{\"a\":[0," + PLACE_0 + "]}]",
            4),
        row(
            new Packet.BinaryAck("/", 15, List.of(json("'bar'"), bytes(1))),
            "61-15[\"bar\"," + PLACE_0 + "]",
            1));
  }

  private static Arguments row(Packet packet, String text, Integer... firstBytes) {
    return Arguments.of(packet, text, List.of(firstBytes));
  }

  private static Packet event(
      String namespace, @Nullable Long ackId, String name, String... arguments) {
    return new Packet.Event(
        namespace, ackId, name, Stream.of(arguments).map(PacketTest::json).toList());
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'));
  }

  private static JsonNode bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return JsonNodeFactory.instance.binaryNode(bytes);
  }

  private static JsonNode deep(JsonNode node) {
    var nodes = JsonNodeFactory.instance;
    return nodes.objectNode().set("a", nodes.arrayNode().add(0).add(node));
  }

  @ParameterizedTest
  @MethodSource("table")
  void packetsHaveTheSpelling(Packet packet, String text, List<Integer> firstBytes) {
    var encoded = PacketEncoder.encode(packet);

    assertThat(encoded.text()).isEqualTo(text);
    assertThat(encoded.attachments().stream().map(data -> (int) data.get(0))).isEqualTo(firstBytes);
  }

  @ParameterizedTest
  @MethodSource("table")
  void spellingsAreRead(Packet packet) {
    var encoded = PacketEncoder.encode(packet);

    Optional<Packet> read = decoder.text(encoded.text());
    for (ByteBuffer attachment : encoded.attachments()) {
      assertThat(read).isEmpty();
      read = decoder.binary(attachment);
    }

    assertThat(read).hasValue(packet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "x",
        "é[\"a\"]",
        "0[]",
        "0\"a\"",
        "0{",
        "1{}",
        "1[]",
        "2",
        "2{}",
        "2[]",
        "2[{}]",
        "2[null]",
        "2[\"a\"",
        "2[\"a\"]x",
        "2/admin",
        "2/admin[\"a\"]",
        "2[\"connect\"]",
        "2[\"connect_error\"]",
        "2[\"disconnect\"]",
        "2[\"disconnecting\"]",
        "2[\"newListener\"]",
        "2[\"removeListener\"]",
        "21234567890123456[\"a\"]",
        "3[]",
        "31",
        "31{}",
        "4",
        "4[]",
        "41",
        "5",
        "5[\"a\"]",
        "5-[\"a\"]",
        "51",
        "51[\"a\"]",
        "5x-[\"a\"]",
        "50-",
        "54-[\"a\"]",
        "599999999999-[\"a\"]",
        "50-[\"a\",{\"_placeholder\":true,\"num\":0}]",
        "6",
        "60-[]"
      })
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> decoder.text(text)).isExactlyInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_placeholder\":true}", "{\"_placeholder\":true,\"num\":1}",
        "{\"_placeholder\":true,\"num\":-1}", "{\"_placeholder\":true,\"num\":\"0\"}",
        "{\"_placeholder\":true,\"num\":0.5}", "{\"_placeholder\":true,\"num\":4294967296}"
      })
  void placeholdersForNothingAreRefused(String placeholder) {
    decoder.text("51-[\"a\"," + placeholder + "]");

    assertThatThrownBy(() -> decoder.binary(ByteBuffer.allocate(1)))
        .isExactlyInstanceOf(ProtocolException.class);
    assertThat(decoder.text("2[\"next\"]")).hasValue(event("/", null, "next"));
  }

  @Test
  void numbersAreReadAsNames() {
    assertThat(decoder.text("2[5]")).hasValue(event("/", null, "5"));
  }

  @Test
  void binaryPacketsWithoutAttachmentsAreWhole() {
    assertThat(decoder.text("50-[\"a\"]"))
        .hasValue(new Packet.BinaryEvent("/", null, "a", List.of()));
  }

  @Test
  void attachmentsThatNobodyAnnouncedAreRefused() {
    assertThatThrownBy(() -> decoder.binary(ByteBuffer.allocate(1)))
        .hasMessage("an attachment came that no packet announced");
  }

  @Test
  void textInThePlaceOfAnAttachmentIsRefused() {
    decoder.text("51-[\"a\"," + PLACE_0 + "]");

    assertThatThrownBy(() -> decoder.text("2[\"b\"]"))
        .hasMessage("a packet came where an attachment was announced");
    assertThat(decoder.text("2[\"b\"]")).isPresent();
  }

  @Test
  void attachmentsHaveALimitTogether() {
    decoder.text("52-[\"a\"," + PLACE_0 + "]");
    decoder.binary(ByteBuffer.allocate(9));

    assertThatThrownBy(() -> decoder.binary(ByteBuffer.allocate(2)))
        .hasMessage("attachments have more than 10 bytes");
    assertThatThrownBy(() -> decoder.text("54-[\"a\"]"))
        .hasMessage("a packet has more than 3 attachments");
  }

  @Test
  void attachmentsAreCopied() {
    var bytes = new byte[] {1};
    decoder.text("52-[\"a\"," + PLACE_0 + "]");
    decoder.binary(ByteBuffer.wrap(bytes));
    bytes[0] = 9;

    assertThat(decoder.binary(ByteBuffer.allocate(0)))
        .hasValue(new Packet.BinaryEvent("/", null, "a", List.of(bytes(1))));
  }

  @Test
  void halfSurrogatePairsLeaveAsReplacementCharacters() {
    var packet = event("/", null, "a\ud800", "'\udc00'");

    assertThat(PacketEncoder.encode(packet).text()).isEqualTo("2[\"a\ufffd\",\"\ufffd\"]");
  }

  @Test
  void spoiledPacketsAreReadOrRefused() {
    var mutations = new Mutations(37);
    List<String> samples = new ArrayList<>();
    table().forEach(row -> samples.add((String) row.get()[1]));
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      try {
        if (decoder.text(mutations.mutated(samples)).isPresent()) {
          read++;
        }
        if (i % 3 == 0) {
          decoder.binary(ByteBuffer.wrap("abc".getBytes(UTF_8)));
        }
      } catch (ProtocolException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isBetween(1_000, 19_000);
  }
}
