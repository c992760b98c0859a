package dev.parley.protocol.socketio;

import dev.parley.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the packets of one connection: takes text and binary messages in the order of their arrival
 * and joins attachments to the packet that announced them.
 *
 * <p>After a {@link ProtocolException} the decoder has forgotten what was incomplete. Not for use
 * by several threads at once.
 */
public final class PacketDecoder {

  /** Names that client libraries keep for themselves; as events they would be lies. */
  private static final Set<String> RESERVED =
      Set.of(
          "connect",
          "connect_error",
          "disconnect",
          "disconnecting",
          "newListener",
          "removeListener");

  private final int maxAttachments;
  private final int maxAttachedBytes;
  private final List<byte[]> attachments = new ArrayList<>();
  private long attachedBytes;
  private @Nullable PacketText incomplete;

  /**
   * Makes a decoder of one connection.
   *
   * @param maxAttachments the most attachments that one packet may have
   * @param maxAttachedBytes the most bytes that they may have together
   */
  public PacketDecoder(int maxAttachments, int maxAttachedBytes) {
    this.maxAttachments = maxAttachments;
    this.maxAttachedBytes = maxAttachedBytes;
  }

  /**
   * Takes a text message.
   *
   * @return the packet, or nothing if its attachments are still to come
   * @throws ProtocolException if it is no packet, or an attachment should have come
   */
  public Optional<Packet> text(String text) {
    if (incomplete != null) {
      forget();
      throw new ProtocolException("a packet came where an attachment was announced");
    }
    PacketText packet = PacketText.parse(text);
    if (packet.attachments() > maxAttachments) {
      throw new ProtocolException("a packet has more than " + maxAttachments + " attachments");
    }
    if (packet.attachments() > 0) {
      incomplete = packet;
      return Optional.empty();
    }
    return Optional.of(packet(packet));
  }

  /**
   * Takes a binary message; copies its bytes.
   *
   * @return the packet, or nothing if more attachments are to come
   * @throws ProtocolException if no attachment was announced, or the packet is wrong
   */
  public Optional<Packet> binary(ByteBuffer data) {
    PacketText packet = incomplete;
    if (packet == null) {
      throw new ProtocolException("an attachment came that no packet announced");
    }
    attachedBytes += data.remaining();
    if (attachedBytes > maxAttachedBytes) {
      forget();
      throw new ProtocolException("attachments have more than " + maxAttachedBytes + " bytes");
    }
    var bytes = new byte[data.remaining()];
    data.get(data.position(), bytes);
    attachments.add(bytes);
    if (attachments.size() < packet.attachments()) {
      return Optional.empty();
    }
    try {
      return Optional.of(packet(packet));
    } finally {
      forget();
    }
  }

  private void forget() {
    incomplete = null;
    attachedBytes = 0;
    attachments.clear();
  }

  private Packet packet(PacketText text) {
    String namespace = text.namespace();
    return switch (text.type()) {
      case CONNECT -> new Packet.Connect(namespace, credentials(text.data()));
      case DISCONNECT -> disconnect(text);
      case EVENT -> event(text);
      case ACK -> new Packet.Ack(namespace, ackId(text), arguments(text));
      case CONNECT_ERROR -> new Packet.ConnectError(namespace, reason(text.data()));
      case BINARY_EVENT -> binaryEvent(text);
      case BINARY_ACK -> new Packet.BinaryAck(namespace, ackId(text), arguments(text));
    };
  }

  private static @Nullable JsonNode credentials(@Nullable JsonNode data) {
    if (data != null && !data.isObject()) {
      throw new ProtocolException("the data of a CONNECT packet must be an object");
    }
    return data;
  }

  private static Packet disconnect(PacketText text) {
    if (text.data() != null) {
      throw new ProtocolException("a DISCONNECT packet has no data");
    }
    return new Packet.Disconnect(text.namespace());
  }

  private static JsonNode reason(@Nullable JsonNode data) {
    if (data == null || !(data.isString() || data.isObject())) {
      throw new ProtocolException("the data of a CONNECT_ERROR packet is a text or an object");
    }
    return data;
  }

  private Packet event(PacketText text) {
    List<JsonNode> arguments = arguments(text);
    return new Packet.Event(
        text.namespace(), text.ackId(), name(arguments), arguments.subList(1, arguments.size()));
  }

  private Packet binaryEvent(PacketText text) {
    List<JsonNode> arguments = arguments(text);
    return new Packet.BinaryEvent(
        text.namespace(), text.ackId(), name(arguments), arguments.subList(1, arguments.size()));
  }

  private static String name(List<JsonNode> arguments) {
    if (arguments.isEmpty()) {
      throw new ProtocolException("an event needs a name");
    }
    JsonNode name = arguments.getFirst();
    if (!name.isString() && !name.isNumber()) {
      throw new ProtocolException("an event's name must be a text");
    }
    if (RESERVED.contains(name.asString())) {
      throw new ProtocolException("no event may be called " + name.asString());
    }
    return name.asString();
  }

  private static long ackId(PacketText text) {
    Long ackId = text.ackId();
    if (ackId == null) {
      throw new ProtocolException("an ACK packet does not tell what it answers");
    }
    return ackId;
  }

  private List<JsonNode> arguments(PacketText text) {
    JsonNode data = text.data();
    if (data == null || !data.isArray()) {
      throw new ProtocolException("the data of events and acks must be an array");
    }
    JsonNode whole = text.type().isBinary() ? Attachments.insert(data, attachments) : data;
    return List.copyOf(whole.values());
  }
}
