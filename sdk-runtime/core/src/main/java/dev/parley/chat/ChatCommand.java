package dev.parley.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a connection, a test or another node asks of a chat. */
public sealed interface ChatCommand {

  /** A page shows the chat: run {@code @OnChatStart} unless it ran before. */
  record Open() implements ChatCommand {}

  /**
   * A person says something.
   *
   * @param id the client's id for the message; a known one makes this the same message, again
   * @param author the name to show
   * @param content the text
   * @param metadata what the client adds; values are JSON-like, and keys without one are left out
   */
  record Say(@Nullable String id, String author, String content, Map<String, Object> metadata)
      implements ChatCommand {

    /** Copies the metadata. */
    public Say {
      var copy = new LinkedHashMap<>(metadata);
      copy.values().removeIf(Objects::isNull);
      metadata = Collections.unmodifiableMap(copy);
    }
  }

  /** A person wants what runs to end. */
  record Stop() implements ChatCommand {}

  /** What a client asked for cannot be done; the chat says so as an error message. */
  record Refuse(String reason) implements ChatCommand {}

  /** The chat is over: stop what runs, then run {@code @OnChatEnd}, once. */
  record End() implements ChatCommand {}
}
