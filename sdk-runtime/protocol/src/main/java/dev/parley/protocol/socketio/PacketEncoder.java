package dev.parley.protocol.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.json.JsonWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes packets: one text message each, and its attachments as binary messages after it. */
public final class PacketEncoder {

  private PacketEncoder() {}

  /**
   * A packet as messages.
   *
   * @param text the first message
   * @param attachments the binary messages that follow it, in order
   */
  public record Encoded(String text, List<ByteBuffer> attachments) {

    /** Copies the list of attachments. */
    public Encoded {
      attachments = List.copyOf(attachments);
    }
  }

  /** Returns a packet as messages. */
  public static Encoded encode(Packet packet) {
    var sink = new ByteSink(256);
    List<ByteBuffer> attachments = append(packet, sink);
    return new Encoded(new String(sink.toByteArray(), UTF_8), attachments);
  }

  /**
   * Appends a packet's text.
   *
   * @return the binary messages that must follow it, in order; most packets have none
   */
  public static List<ByteBuffer> append(Packet packet, ByteSink sink) {
    return switch (packet) {
      case Packet.Connect(var namespace, var data) -> {
        begin(PacketType.CONNECT, namespace, null, sink);
        yield data(data, sink);
      }
      case Packet.Disconnect(var namespace) -> begin(PacketType.DISCONNECT, namespace, null, sink);
      case Packet.ConnectError(var namespace, var data) -> {
        begin(PacketType.CONNECT_ERROR, namespace, null, sink);
        yield data(data, sink);
      }
      case Packet.Event(var namespace, var ackId, var name, var arguments) -> {
        begin(PacketType.EVENT, namespace, ackId, sink);
        yield arguments(name, arguments, sink);
      }
      case Packet.Ack(var namespace, var ackId, var arguments) -> {
        begin(PacketType.ACK, namespace, ackId, sink);
        yield arguments(null, arguments, sink);
      }
      case Packet.BinaryEvent event -> binary(event, sink);
      case Packet.BinaryAck ack -> binary(ack, sink);
    };
  }

  private static List<ByteBuffer> binary(Packet.BinaryEvent event, ByteSink sink) {
    var attachments = new ArrayList<ByteBuffer>();
    List<JsonNode> arguments = Attachments.extractAll(event.arguments(), attachments);
    begin(PacketType.BINARY_EVENT, attachments.size(), sink);
    address(event.namespace(), event.ackId(), sink);
    arguments(event.name(), arguments, sink);
    return attachments;
  }

  private static List<ByteBuffer> binary(Packet.BinaryAck ack, ByteSink sink) {
    var attachments = new ArrayList<ByteBuffer>();
    List<JsonNode> arguments = Attachments.extractAll(ack.arguments(), attachments);
    begin(PacketType.BINARY_ACK, attachments.size(), sink);
    address(ack.namespace(), ack.ackId(), sink);
    arguments(null, arguments, sink);
    return attachments;
  }

  private static List<ByteBuffer> begin(
      PacketType type, String namespace, @Nullable Long ackId, ByteSink sink) {
    sink.put(type.digit());
    address(namespace, ackId, sink);
    return List.of();
  }

  private static void begin(PacketType type, int attachments, ByteSink sink) {
    sink.put(type.digit()).decimal(attachments).put('-');
  }

  private static void address(String namespace, @Nullable Long ackId, ByteSink sink) {
    if (!namespace.equals(Packet.ROOT)) {
      sink.utf8(namespace).put(',');
    }
    if (ackId != null) {
      sink.decimal(ackId);
    }
  }

  private static List<ByteBuffer> data(@Nullable JsonNode data, ByteSink sink) {
    if (data != null) {
      new JsonWriter(sink).value(data);
    }
    return List.of();
  }

  private static List<ByteBuffer> arguments(
      @Nullable String name, List<JsonNode> arguments, ByteSink sink) {
    var json = new JsonWriter(sink).beginArray();
    if (name != null) {
      json.text(name);
    }
    arguments.forEach(json::value);
    json.endArray();
    return List.of();
  }
}
