package dev.parley.protocol.chainlit;

import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.json.JsonFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page tells a server. */
public sealed interface ClientEvent {

  /** The page is ready; comes after every connect and reconnect. */
  record ConnectionSuccessful() implements ClientEvent {}

  /** The page begins a new chat and is about to disconnect. */
  record ClearSession() implements ClientEvent {}

  /**
   * A person says something.
   *
   * @param message what was said
   * @param fileReferences the ids of the files that go with it
   */
  record ClientMessage(SaidJson message, List<String> fileReferences) implements ClientEvent {

    /** Copies the file references. */
    public ClientMessage {
      fileReferences = List.copyOf(fileReferences);
    }
  }

  /** The page wants the stored favourites. */
  record FetchFavorites() implements ClientEvent {}

  /** A person wants what runs to end. */
  record Stop() implements ClientEvent {}

  /** A person has confirmed the chat's settings; all of them, by widget id. */
  record ChatSettingsChange(Map<String, @Nullable Object> settings) implements ClientEvent {}

  /** A person is at the chat's settings; all of them, by widget id. */
  record ChatSettingsEdit(Map<String, @Nullable Object> settings) implements ClientEvent {}

  /** A person changes what they said; of the message, its id and its text count. */
  record EditMessage(SaidJson message) implements ClientEvent {}

  /**
   * The web page around the chat says something.
   *
   * @param data as plain Java values; nulls are left out of maps
   */
  record WindowMessage(@Nullable Object data) implements ClientEvent {}

  /** A person wants to speak. */
  record AudioStart() implements ClientEvent {}

  /**
   * A person speaks.
   *
   * @param isStart whether it is the first piece
   * @param elapsedTime how long the recording has lasted, in milliseconds
   */
  @SuppressWarnings("ArrayRecordComponent") // sound is never compared
  record AudioChunk(boolean isStart, String mimeType, long elapsedTime, byte[] data)
      implements ClientEvent {}

  /** A person has spoken. */
  record AudioEnd() implements ClientEvent {}

  /** Something that this server does not know, or not yet. */
  record Unknown(String event) implements ClientEvent {}

  /**
   * Reads an event. Further arguments and unknown fields do not matter.
   *
   * @param name the event's name
   * @param arguments what came with it
   * @throws ProtocolException if a field is missing or has a wrong type; the message names it
   */
  static ClientEvent parse(String name, List<JsonNode> arguments) {
    return switch (name) {
      case "connection_successful" -> new ConnectionSuccessful();
      case "clear_session" -> new ClearSession();
      case "client_message" -> clientMessage(data(name, arguments));
      case "fetch_favorites" -> new FetchFavorites();
      case "stop" -> new Stop();
      case "chat_settings_change" -> new ChatSettingsChange(data(name, arguments).plainWithNulls());
      case "chat_settings_edit" -> new ChatSettingsEdit(data(name, arguments).plainWithNulls());
      case "edit_message" ->
          new EditMessage(SaidJson.parse(data(name, arguments).requiredObject("message")));
      case "window_message" -> new WindowMessage(AskReply.result(arguments));
      case "audio_start" -> new AudioStart();
      case "audio_chunk" -> audioChunk(data(name, arguments));
      case "audio_end" -> new AudioEnd();
      default -> new Unknown(name);
    };
  }

  private static JsonFields data(String name, List<JsonNode> arguments) {
    if (arguments.isEmpty()) {
      throw new ProtocolException(name + " comes without data");
    }
    return JsonFields.of(name, arguments.getFirst());
  }

  private static ClientEvent clientMessage(JsonFields data) {
    List<String> files =
        data.objects("fileReferences").stream().map(file -> file.requiredText("id")).toList();
    return new ClientMessage(SaidJson.parse(data.requiredObject("message")), files);
  }

  private static AudioChunk audioChunk(JsonFields data) {
    return new AudioChunk(
        data.flag("isStart").orElse(false),
        data.text("mimeType").orElse("pcm16"),
        Math.round(data.decimal("elapsedTime").orElse(0)),
        data.requiredBinary("data"));
  }
}
