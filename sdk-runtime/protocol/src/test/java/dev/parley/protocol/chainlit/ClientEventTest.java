package dev.parley.protocol.chainlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Mutations;
import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.chainlit.ClientEvent.ClientMessage;
import dev.parley.protocol.json.Json;
import dev.parley.protocol.socketio.Packet;
import dev.parley.protocol.socketio.PacketDecoder;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ClientEventTest {

  private static final String MESSAGE =
      """
      {"message":{"threadId":"","id":"430fef04-0000-4000-8000-000000000000","name":"User",
        "type":"user_message","output":"hello","createdAt":"2026-11-23T09:07:20.674Z",
        "metadata":{"location":"http://host/"},"command":"Search","modes":{"model":"a"}},
       "fileReferences":[{"id":"f1"},{"id":"f2"}]}
      """;

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of("connection_successful", "[]", new ClientEvent.ConnectionSuccessful()),
        Arguments.of("clear_session", "[]", new ClientEvent.ClearSession()),
        Arguments.of("fetch_favorites", "[]", new ClientEvent.FetchFavorites()),
        Arguments.of("stop", "[]", new ClientEvent.Stop()),
        Arguments.of("stop", "[{},1,null]", new ClientEvent.Stop()),
        Arguments.of(
            "chat_settings_change",
            "[{\"a\":1,\"b\":null}]",
            new ClientEvent.ChatSettingsChange(withNull(Map.of("a", 1), "b"))),
        Arguments.of(
            "chat_settings_edit",
            "[{\"a\":\"x\"}]",
            new ClientEvent.ChatSettingsEdit(Map.of("a", "x"))),
        Arguments.of("window_message", "[\"x\"]", new ClientEvent.WindowMessage("x")),
        Arguments.of("window_message", "[]", new ClientEvent.WindowMessage(null)),
        Arguments.of("audio_start", "[]", new ClientEvent.AudioStart()),
        Arguments.of("audio_end", "[]", new ClientEvent.AudioEnd()),
        Arguments.of("reload", "[]", new ClientEvent.Unknown("reload")),
        Arguments.of("", "[]", new ClientEvent.Unknown("")));
  }

  private static Map<String, @Nullable Object> withNull(Map<String, Object> map, String key) {
    var all = new HashMap<String, @Nullable Object>(map);
    all.put(key, null);
    return all;
  }

  @ParameterizedTest
  @MethodSource("table")
  void eventsAreRead(String name, String arguments, ClientEvent event) {
    assertThat(parse(name, arguments)).isEqualTo(event);
  }

  @Test
  void messagesOfPagesAreReadWhole() {
    var said =
        new SaidJson(
            "430fef04-0000-4000-8000-000000000000",
            null,
            "User",
            "user_message",
            "hello",
            Map.of("location", "http://host/"),
            "Search",
            Map.of("model", "a"));

    assertThat(parse("client_message", "[" + MESSAGE + "]"))
        .isEqualTo(new ClientMessage(said, List.of("f1", "f2")));
  }

  @Test
  void messagesOfCopilotsMayBeShort() {
    var said = new SaidJson(null, null, null, "system_message", "x", Map.of(), null, Map.of());

    assertThat(
            parse(
                "client_message", "[{\"message\":{\"type\":\"system_message\",\"output\":\"x\"}}]"))
        .isEqualTo(new ClientMessage(said, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "client_message | [] | client_message comes without data",
        "client_message | ['x'] | client_message must be an object, not a string",
        "client_message | [{}] | client_message.message is missing",
        "client_message | [{'message':null}] | client_message.message is missing",
        "client_message | [{'message':[]}] | client_message.message must be an object, not an"
            + " array",
        "client_message | [{'message':{}}] | client_message.message.output is missing",
        "client_message | [{'message':{'output':7}}]"
            + " | client_message.message.output must be a string, not a number",
        "client_message | [{'message':{'output':'','id':{}}}]"
            + " | client_message.message.id must be a string, not an object",
        "client_message | [{'message':{'output':'','metadata':'x'}}]"
            + " | client_message.message.metadata must be an object, not a string",
        "client_message | [{'message':{'output':'','modes':{'a':true}}}]"
            + " | client_message.message.modes.a must be a string, not a boolean",
        "client_message | [{'message':{'output':''},'fileReferences':{}}]"
            + " | client_message.fileReferences must be an array, not an object",
        "client_message | [{'message':{'output':''},'fileReferences':[{}]}]"
            + " | client_message.fileReferences[0].id is missing",
        "chat_settings_change | [] | chat_settings_change comes without data",
        "chat_settings_edit | [[]] | chat_settings_edit must be an object, not an array",
        "edit_message | [{}] | edit_message.message is missing",
        "edit_message | [{'message':{'id':'a'}}] | edit_message.message.output is missing",
        "audio_chunk | [] | audio_chunk comes without data",
        "audio_chunk | [{}] | audio_chunk.data is missing",
        "audio_chunk | [{'data':'AAA='}] | audio_chunk.data must be binary data, not a string",
        "audio_chunk | [{'isStart':1}] | audio_chunk.isStart must be a boolean, not a number",
        "audio_chunk | [{'mimeType':1}] | audio_chunk.mimeType must be a string, not a number",
        "audio_chunk | [{'elapsedTime':'1'}]"
            + " | audio_chunk.elapsedTime must be a number, not a string",
      })
  void wrongDataIsRefusedByName(String name, String arguments, String sentence) {
    assertThatThrownBy(() -> parse(name, arguments.replace('\'', '"')))
        .isExactlyInstanceOf(ProtocolException.class)
        .hasMessage(sentence);
  }

  @Test
  void messageThatIsEditedIsRead() {
    var said = new SaidJson("i", null, null, "user_message", "new", Map.of(), null, Map.of());

    assertThat(parse("edit_message", "[{\"message\":{\"id\":\"i\",\"output\":\"new\",\"x\":1}}]"))
        .isEqualTo(new ClientEvent.EditMessage(said));
  }

  @Test
  void soundIsReadFromItsAttachment() {
    var decoder = new PacketDecoder(1, 100);
    decoder.text(
        "51-[\"audio_chunk\",{\"isStart\":true,\"mimeType\":\"pcm16\",\"elapsedTime\":12.6,"
            + "\"data\":{\"_placeholder\":true,\"num\":0},\"more\":{}}]");
    Packet packet = decoder.binary(ByteBuffer.wrap(new byte[] {0, -1, 127})).orElseThrow();

    assertThat(packet).isInstanceOf(Packet.BinaryEvent.class);
    var event = (Packet.BinaryEvent) packet;
    assertThat(ClientEvent.parse(event.name(), event.arguments()))
        .usingRecursiveComparison()
        .isEqualTo(new ClientEvent.AudioChunk(true, "pcm16", 13, new byte[] {0, -1, 127}));
  }

  @Test
  void bytesInAWindowMessageAreText() {
    var decoder = new PacketDecoder(1, 100);
    decoder.text("51-[\"window_message\",[{\"_placeholder\":true,\"num\":0}]]");
    Packet packet = decoder.binary(ByteBuffer.wrap(new byte[] {1, 2, 3})).orElseThrow();

    var event = (Packet.BinaryEvent) packet;
    assertThat(ClientEvent.parse(event.name(), event.arguments()))
        .isEqualTo(new ClientEvent.WindowMessage(List.of("AQID")));
  }

  @Test
  void spoiledMessagesAreReadOrRefused() {
    var mutations = new Mutations(53);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = mutations.mutated(List.of("[" + MESSAGE + "]"));
      try {
        parse("client_message", text);
        read++;
      } catch (ProtocolException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isBetween(1_000, 19_999);
  }

  private static ClientEvent parse(String name, String arguments) {
    JsonNode array = Json.read(arguments);
    return ClientEvent.parse(name, List.copyOf(array.values()));
  }
}
