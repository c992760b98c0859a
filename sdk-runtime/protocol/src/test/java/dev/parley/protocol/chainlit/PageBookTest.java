package dev.parley.protocol.chainlit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.json.Json;
import dev.parley.protocol.json.JsonFields;
import dev.parley.protocol.socketio.Packet;
import dev.parley.protocol.socketio.PacketDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What our page says, as its own tests have written it down: all of it is understood. */
class PageBookTest {

  /** What only stock pages say, and what nobody should. */
  private static final List<Class<?>> NOT_OURS =
      List.of(ClientEvent.FetchFavorites.class, ClientEvent.Unknown.class);

  private static final SaidJson SAID =
      new SaidJson(
          "m-1", null, "User", "user_message", "hello", Map.of(), "Search", Map.of("model", "a"));
  private static final SaidJson EDITED =
      new SaidJson("m-1", null, "User", "user_message", "new", Map.of(), null, Map.of());
  private static final SaidJson ANSWER =
      new SaidJson("m-2", "step-1", "User", "user_message", "me", Map.of(), null, Map.of());

  @Test
  void everyPacketIsRead() throws IOException {
    assertThat(events())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(
            new ClientEvent.ConnectionSuccessful(),
            new ClientEvent.ClientMessage(SAID, List.of("file-1")),
            new ClientEvent.EditMessage(EDITED),
            new ClientEvent.Stop(),
            new ClientEvent.AudioStart(),
            new ClientEvent.AudioChunk(true, "pcm16", 40, new byte[] {1, 2}),
            new ClientEvent.AudioEnd(),
            new ClientEvent.WindowMessage(Map.of("a", 1)),
            new ClientEvent.ChatSettingsChange(Map.of("verbose", true)),
            new ClientEvent.ChatSettingsEdit(Map.of("verbose", true)),
            new ClientEvent.ClearSession());
  }

  @Test
  void pageSaysAllThatAServerListensTo() throws IOException {
    List<Class<?>> listened =
        Stream.<Class<?>>of(ClientEvent.class.getPermittedSubclasses())
            .filter(kind -> !NOT_OURS.contains(kind))
            .toList();

    assertThat(events().stream().<Class<?>>map(Object::getClass)).hasSameElementsAs(listened);
  }

  @Test
  void credentialsAreRead() throws IOException {
    var packet = (Packet.Connect) decode(WireBook.read("page.txt").getFirst());

    assertThat(ConnectAuth.parse(packet.data()))
        .isEqualTo(
            new ConnectAuth(
                "webapp",
                "s-1",
                "chat-1",
                Map.of("MAPS_KEY", "k"),
                "Ä & b",
                Optional.of(new ConnectAuth.Place(17, "chat-1", "de"))));
  }

  @Test
  void everyReplyIsRead() throws IOException {
    var replies = new ArrayList<@Nullable Object>();
    for (String line : WireBook.read("replies.txt")) {
      String[] parts = line.split(" ", 2);
      var arguments = List.of(Json.read(parts[1]));
      replies.add(
          parts[0].equals("call")
              ? AskReply.result(arguments)
              : AskReply.parse(wanted(parts[0]), arguments));
    }

    assertThat(replies)
        .containsExactly(
            new AskReply.Text(ANSWER),
            new AskReply.Nothing(),
            new AskReply.Files(List.of("file-1")),
            new AskReply.Nothing(),
            new AskReply.Pressed("a-1"),
            new AskReply.Nothing(),
            new AskReply.Filled(Map.of("name", "Zed")),
            new AskReply.Nothing(),
            Map.of("sum", 3));
  }

  @Test
  void everyBodyHasWhatItsRouteNeeds() throws IOException {
    for (String line : WireBook.read("bodies.txt")) {
      var body = JsonFields.of("body", Json.read(line.substring(line.indexOf('{'))));
      assertThat(body.text("sessionId").or(() -> body.text("session_id"))).contains("s-1");
    }
  }

  private static List<ClientEvent> events() throws IOException {
    return WireBook.read("page.txt").stream()
        .map(PageBookTest::decode)
        .<ClientEvent>mapMulti((packet, events) -> {
          if (packet instanceof Packet.Event(var _, var _, var name, var arguments)) {
            events.accept(ClientEvent.parse(name, arguments));
          } else if (packet instanceof Packet.BinaryEvent(var _, var _, var name, var with)) {
            events.accept(ClientEvent.parse(name, with));
          }
        })
        .toList();
  }

  private static Packet decode(String line) {
    var decoder = new PacketDecoder(1, 100);
    return decoder
        .text(line.substring(1))
        .or(() -> decoder.binary(ByteBuffer.wrap(new byte[] {1, 2})))
        .orElseThrow();
  }

  private static AskSpecJson.Wanted wanted(String kind) {
    return switch (kind) {
      case "text" -> new AskSpecJson.Wanted.Text();
      case "files" -> new AskSpecJson.Wanted.Files(Map.of(), 1, 1);
      case "action" -> new AskSpecJson.Wanted.Action(List.of("a-1"));
      default -> new AskSpecJson.Wanted.Element("e-2");
    };
  }
}
