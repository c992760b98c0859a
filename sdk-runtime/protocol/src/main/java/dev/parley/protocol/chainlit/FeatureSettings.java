package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;

/**
 * What a page offers its users.
 *
 * @param latex whether formulas are set
 * @param userMessageMarkdown whether a person's text is Markdown, too
 * @param userMessageAutoscroll whether the page scrolls to what a person says
 * @param assistantMessageAutoscroll whether the page scrolls to what the agent says
 * @param unsafeAllowHtml whether HTML in texts is shown as such
 * @param autoTagThread whether chats are tagged with their profile
 * @param editMessage whether a person may edit what they said
 * @param allowThreadSharing whether chats can be shared
 * @param favorites whether messages can be kept as favourites
 */
public record FeatureSettings(
    FileUpload spontaneousFileUpload,
    Audio audio,
    Mcp mcp,
    boolean slackReactionOnMessageReceived,
    boolean latex,
    boolean userMessageMarkdown,
    boolean userMessageAutoscroll,
    boolean assistantMessageAutoscroll,
    boolean unsafeAllowHtml,
    boolean autoTagThread,
    boolean editMessage,
    boolean allowThreadSharing,
    boolean favorites)
    implements JsonShape {

  /**
   * Files that go with a message.
   *
   * @param accept the types that may be sent
   */
  public record FileUpload(boolean enabled, List<String> accept, int maxFiles, int maxSizeMb)
      implements JsonShape {

    /** Copies the types. */
    public FileUpload {
      accept = List.copyOf(accept);
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("enabled").flag(enabled).key("accept").array(accept);
      json.key("max_files").number(maxFiles).key("max_size_mb").number(maxSizeMb).endObject();
    }
  }

  /**
   * The microphone.
   *
   * @param sampleRate samples per second
   */
  public record Audio(int sampleRate, boolean enabled) implements JsonShape {

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("sample_rate").number(sampleRate);
      json.key("enabled").flag(enabled).endObject();
    }
  }

  /**
   * Tools from elsewhere.
   *
   * @param servers the servers that the application offers
   * @param userServers whether a person may bring their own
   */
  public record Mcp(boolean enabled, List<Server> servers, boolean userServers)
      implements JsonShape {

    /**
     * A server.
     *
     * @param type {@code stdio}, {@code sse} or {@code streamable-http}
     */
    public record Server(String name, String type) implements JsonShape {

      @Override
      public void writeTo(JsonWriter json) {
        json.beginObject().key("name").text(name).key("type").text(type).endObject();
      }
    }

    /** Copies the servers. */
    public Mcp {
      servers = List.copyOf(servers);
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("enabled").flag(enabled).key("servers").array(servers);
      json.key("user_servers").beginObject().key("enabled").flag(userServers).endObject();
      json.endObject();
    }
  }

  /** Returns the features of an application that chats in plain Markdown and does nothing else. */
  public static FeatureSettings chatOnly() {
    return new FeatureSettings(
        new FileUpload(false, List.of("*/*"), 20, 500),
        new Audio(24_000, false),
        new Mcp(false, List.of(), false),
        false,
        false,
        true,
        true,
        true,
        false,
        true,
        false,
        false,
        false);
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("spontaneous_file_upload").shape(spontaneousFileUpload);
    json.key("audio").shape(audio);
    json.key("mcp").shape(mcp);
    json.key("slack").beginObject();
    json.key("reaction_on_message_received").flag(slackReactionOnMessageReceived);
    json.endObject();
    json.key("latex").flag(latex);
    json.key("user_message_markdown").flag(userMessageMarkdown);
    json.key("user_message_autoscroll").flag(userMessageAutoscroll);
    json.key("assistant_message_autoscroll").flag(assistantMessageAutoscroll);
    json.key("unsafe_allow_html").flag(unsafeAllowHtml);
    json.key("auto_tag_thread").flag(autoTagThread);
    json.key("edit_message").flag(editMessage);
    json.key("allow_thread_sharing").flag(allowThreadSharing);
    json.key("favorites").flag(favorites);
    json.endObject();
  }

  /** Returns these features with files that go with a message. */
  public FeatureSettings withUploads(List<String> accept, int maxFiles, int maxSizeMb) {
    return new FeatureSettings(
        new FileUpload(true, accept, maxFiles, maxSizeMb),
        audio,
        mcp,
        slackReactionOnMessageReceived,
        latex,
        userMessageMarkdown,
        userMessageAutoscroll,
        assistantMessageAutoscroll,
        unsafeAllowHtml,
        autoTagThread,
        editMessage,
        allowThreadSharing,
        favorites);
  }

  /** Returns these features with a microphone, and messages that can be edited, or without. */
  public FeatureSettings with(boolean microphone, boolean editing) {
    return new FeatureSettings(
        spontaneousFileUpload,
        new Audio(audio.sampleRate(), microphone),
        mcp,
        slackReactionOnMessageReceived,
        latex,
        userMessageMarkdown,
        userMessageAutoscroll,
        assistantMessageAutoscroll,
        unsafeAllowHtml,
        autoTagThread,
        editing,
        allowThreadSharing,
        favorites);
  }
}
