package dev.parley.protocol.engineio;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import dev.parley.protocol.json.Json;
import dev.parley.protocol.json.JsonFields;
import dev.parley.protocol.json.JsonWriter;

/**
 * Packets as WebSocket messages: one text frame per packet. A binary frame needs no codec, it is a
 * {@link BinaryMessage} as it stands.
 */
public final class PacketCodec {

  private PacketCodec() {}

  /**
   * Reads a text frame. Data that a packet type has no use for is ignored, as other implementations
   * do.
   *
   * @throws ProtocolException if the text is no packet
   */
  public static Packet decode(String text) {
    if (text.isEmpty()) {
      throw new ProtocolException("an Engine.IO packet needs a type, and this one is empty");
    }
    String data = text.substring(1);
    return switch (text.charAt(0)) {
      case '0' -> new Open(handshake(data));
      case '1' -> new Close();
      case '2' -> new Ping(data);
      case '3' -> new Pong(data);
      case '4' -> new Message(data);
      case '5' -> new Upgrade();
      case '6' -> new Noop();
      default -> throw new ProtocolException("no Engine.IO packet begins like this one");
    };
  }

  /**
   * Appends a packet as the text of a frame.
   *
   * @throws IllegalArgumentException for a {@link BinaryMessage}, which has a frame type of its own
   */
  public static void append(Packet packet, ByteSink sink) {
    switch (packet) {
      case Open(var handshake) -> handshake.writeTo(new JsonWriter(sink.put('0')));
      case Close _ -> sink.put('1');
      case Ping(var data) -> sink.put('2').utf8(data);
      case Pong(var data) -> sink.put('3').utf8(data);
      case Message(var text) -> sink.put('4').utf8(text);
      case BinaryMessage _ ->
          throw new IllegalArgumentException("binary data goes into a binary frame");
      case Upgrade _ -> sink.put('5');
      case Noop _ -> sink.put('6');
    }
  }

  /** Returns a packet as the text of a frame; {@link #append} says which packets have one. */
  public static String encode(Packet packet) {
    var sink = new ByteSink(64);
    append(packet, sink);
    return new String(sink.toByteArray(), UTF_8);
  }

  private static Handshake handshake(String data) {
    JsonFields fields = JsonFields.of("the handshake", Json.read(data));
    return new Handshake(
        fields.requiredText("sid"),
        fields.texts("upgrades"),
        fields.requiredNumber("pingInterval"),
        fields.requiredNumber("pingTimeout"),
        fields.number("maxPayload").orElse(0));
  }
}
