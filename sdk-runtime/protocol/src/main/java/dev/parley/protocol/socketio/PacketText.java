package dev.parley.protocol.socketio;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parts of a packet's text, as they stand: nothing is known yet about whether they go together.
 *
 * @param attachments how many binary messages follow
 * @param data the payload, with placeholders where attachments belong
 */
record PacketText(
    PacketType type,
    int attachments,
    String namespace,
    @Nullable Long ackId,
    @Nullable JsonNode data) {

  /** More digits than this are nobody's count. */
  private static final int MOST_DIGITS = 15;

  /** Takes a packet's text apart. */
  static PacketText parse(String text) {
    if (text.isEmpty()) {
      throw new ProtocolException("a Socket.IO packet needs a type, and this one is empty");
    }
    PacketType type = PacketType.of(text.charAt(0));
    var cursor = new Cursor(text, 1);
    int attachments = type.isBinary() ? cursor.attachments() : 0;
    String namespace = cursor.namespace();
    Long ackId = cursor.number();
    String rest = cursor.rest();
    return new PacketText(
        type, attachments, namespace, ackId, rest.isEmpty() ? null : Json.read(rest));
  }

  /** A place in the text, which moves on with every part that is taken. */
  private static final class Cursor {
    private final String text;
    private int at;

    Cursor(String text, int at) {
      this.text = text;
      this.at = at;
    }

    int attachments() {
      Long count = number();
      if (count == null || count > Integer.MAX_VALUE || at == text.length()) {
        throw new ProtocolException("a binary packet does not tell how many attachments it has");
      }
      if (text.charAt(at++) != '-') {
        throw new ProtocolException("a binary packet's number of attachments does not end in '-'");
      }
      return count.intValue();
    }

    String namespace() {
      if (at == text.length() || text.charAt(at) != '/') {
        return Packet.ROOT;
      }
      int comma = text.indexOf(',', at);
      int end = comma < 0 ? text.length() : comma;
      String namespace = text.substring(at, end);
      at = comma < 0 ? end : end + 1;
      return namespace;
    }

    @Nullable Long number() {
      int start = at;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      if (at - start > MOST_DIGITS) {
        throw new ProtocolException("a Socket.IO packet counts beyond " + MOST_DIGITS + " digits");
      }
      return at == start ? null : Long.valueOf(text.substring(start, at));
    }

    String rest() {
      return text.substring(at);
    }
  }
}
