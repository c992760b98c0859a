package dev.parley.protocol.engineio;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.bytes.Utf8;
import dev.parley.protocol.engineio.Packet.BinaryMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Packets as the body of a polling request or answer. */
public final class PayloadCodec {

  /** Stands between two packets. */
  public static final char SEPARATOR = '\u001e';

  private static final char BINARY = 'b';

  private PayloadCodec() {}

  /**
   * Reads a body.
   *
   * @param maxPackets the most packets that are taken from one body
   * @throws ProtocolException if it is not UTF-8, holds more packets or one that is none
   */
  public static List<Packet> decode(ByteBuffer body, int maxPackets) {
    return decode(Utf8.decode(body), maxPackets);
  }

  /**
   * Reads a body.
   *
   * @param maxPackets the most packets that are taken from one body
   * @throws ProtocolException if it holds more packets or one that is none
   */
  public static List<Packet> decode(String body, int maxPackets) {
    var packets = new ArrayList<Packet>();
    int start = 0;
    while (start <= body.length()) {
      if (packets.size() == maxPackets) {
        throw new ProtocolException("a payload holds more than " + maxPackets + " packets");
      }
      int separator = body.indexOf(SEPARATOR, start);
      int end = separator < 0 ? body.length() : separator;
      packets.add(packet(body.substring(start, end)));
      start = end + 1;
    }
    return List.copyOf(packets);
  }

  /** Appends a packet to a body that begins at {@code start}, after a separator if need be. */
  public static void append(Packet packet, ByteSink body, int start) {
    separate(body, start);
    if (packet instanceof BinaryMessage(var data)) {
      body.put(BINARY).put(Base64.getEncoder().encode(data));
    } else {
      PacketCodec.append(packet, body);
    }
  }

  /** Appends a separator to a body that begins at {@code start}, unless it is empty. */
  public static void separate(ByteSink body, int start) {
    if (body.size() > start) {
      body.put(SEPARATOR);
    }
  }

  private static Packet packet(String text) {
    if (text.isEmpty() || text.charAt(0) != BINARY) {
      return PacketCodec.decode(text);
    }
    try {
      return new BinaryMessage(ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(1))));
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("a binary packet is not base64");
    }
  }
}
