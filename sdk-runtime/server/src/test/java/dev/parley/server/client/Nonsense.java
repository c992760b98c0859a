package dev.parley.server.client;

import dev.parley.protocol.json.Json;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Packets that a client might send, and those that it should not. */
public final class Nonsense {

  private static final List<String> PACKETS =
      List.of(
          "40{\"clientType\":\"webapp\",\"sessionId\":\"other\",\"userEnv\":\"{}\"}",
          "40/foo,{}",
          "41",
          "42[\"connection_successful\"]",
          "421[\"client_message\",{\"message\":{\"id\":\"430fef04-1a2b-4c3d-8e4f-5a6b7c8d9e0f\","
              + "\"output\":\"show\",\"metadata\":{\"a\":null},\"command\":\"search\","
              + "\"modes\":{\"model\":\"large\"}},\"fileReferences\":[{\"id\":\"x\"}]}]",
          "42[\"edit_message\",{\"message\":{\"id\":\"430fef04-1a2b-4c3d-8e4f-5a6b7c8d9e0f\","
              + "\"output\":\"hi\"}}]",
          "42[\"stop\"]",
          "42[\"clear_session\"]",
          "42[\"fetch_favorites\"]",
          "42[\"chat_settings_change\",{\"sweet\":3,\"nick\":\"Ann\"}]",
          "42[\"chat_settings_edit\",{\"sweet\":1e400,\"nick\":null}]",
          "42[\"window_message\",{\"a\":[1,2.5e3,true,null]}]",
          "42[\"audio_start\"]",
          "42[\"audio_end\"]",
          "431[null]",
          "432[{\"output\":\"Jeeves\",\"id\":\"a\"}]",
          "433[{\"id\":\"x\",\"submitted\":true}]",
          "431[[{\"id\":\"x\"}]]",
          "451-[\"audio_chunk\",{\"isStart\":true,\"mimeType\":\"pcm16\",\"elapsedTime\":12,"
              + "\"data\":{\"_placeholder\":true,\"num\":0}}]",
          "452-[\"window_message\",[{\"_placeholder\":true,\"num\":1},"
              + "{\"_placeholder\":true,\"num\":0}]]",
          "461-1[{\"_placeholder\":true,\"num\":0}]");

  private static final List<String> EVENTS =
      List.of(
          "client_message",
          "edit_message",
          "chat_settings_change",
          "chat_settings_edit",
          "window_message",
          "audio_start",
          "audio_chunk",
          "audio_end",
          "stop",
          "ask",
          "call_fn",
          "reload",
          "");

  private static final List<String> SAID =
      List.of(
          "show",
          "sidebar",
          "close",
          "tokens",
          "toast",
          "post",
          "offer",
          "sing",
          "hurry",
          "ask fast",
          "ask fastchoice",
          "ask fastform",
          "hi");

  private static final List<String> KEYS =
      List.of("message", "output", "id", "data", "fileReferences", "sweet", "nick", "submitted");

  private final Random random;

  public Nonsense(long seed) {
    random = new Random(seed);
  }

  /** Returns a number from 0 on. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /**
   * Returns a packet: a good one, one that was made up, or one that was spoiled.
   *
   * @param wild whether there are many of those that the server closes the connection for
   */
  public String packet(boolean wild) {
    return switch (random.nextInt(wild ? 10 : 5)) {
      case 0, 1 -> said();
      case 2 -> "42" + ack() + "[\"" + pick(EVENTS) + "\"," + json(4) + "]";
      case 3 -> "43" + random.nextInt(9) + "[" + json(3) + "]";
      case 4 -> wild ? pick(PACKETS) : pick(PACKETS.subList(3, PACKETS.size()));
      default -> spoiled(pick(PACKETS));
    };
  }

  private String ack() {
    return random.nextInt(4) == 0 ? Integer.toString(random.nextInt(100)) : "";
  }

  private String said() {
    return "42[\"client_message\",{\"message\":{\"id\":\"%s\",\"output\":\"%s\"}}]"
        .formatted(new UUID(random.nextLong(), random.nextLong()), pick(SAID));
  }

  /** Returns some JSON. */
  public String json(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 7)) {
      case 0 -> "null";
      case 1 -> "true";
      case 2 -> Long.toString(random.nextLong());
      case 3 -> "-1.5e" + random.nextInt(500);
      case 4 -> "{\"_placeholder\":true,\"num\":" + random.nextInt(3) + "}";
      case 5 -> Json.write(text(random.nextInt(200)));
      case 6 -> "\"" + pick(SAID) + "\"";
      case 7 -> "[" + json(depth - 1) + "," + json(depth - 1) + "]";
      default ->
          "{\"%s\":%s,\"%s\":%s}"
              .formatted(pick(KEYS), json(depth - 1), pick(KEYS), json(depth - 1));
    };
  }

  private String text(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(0x3000));
    }
    return text.toString();
  }

  /** Returns bytes, as many as an attachment may have or a few more. */
  public byte[] bytes() {
    var bytes = new byte[random.nextInt(random.nextInt(50) == 0 ? 1_000_002 : 5_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Returns a text with some characters gone, doubled or replaced. */
  public String spoiled(String packet) {
    var text = new StringBuilder(packet);
    for (int k = random.nextInt(3); k > 0 && text.length() > 1; k--) {
      int at = 1 + random.nextInt(text.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, "[]{}\",:0459/-\u00e9".charAt(random.nextInt(14)));
        case 1 -> text.insert(at, "[{\"\\");
        case 2 -> text.insert(at, packet, Math.min(at, packet.length()), packet.length());
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }

  /** Returns one of the texts. */
  public String pick(List<String> items) {
    return items.get(random.nextInt(items.size()));
  }
}
