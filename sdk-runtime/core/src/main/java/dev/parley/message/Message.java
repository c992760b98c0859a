package dev.parley.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a person or an agent says.
 *
 * @param id the message's id, a UUID
 * @param author the name of who says it; empty means the agent's own name when it is sent
 * @param content the text, Markdown
 * @param createdAt when it was said
 * @param metadata what goes with it; values are JSON-like
 */
public record Message(
    String id, String author, String content, Instant createdAt, Map<String, Object> metadata) {

  /** Copies the metadata. */
  public Message {
    metadata = Map.copyOf(metadata);
  }

  /** Makes a message of the agent's own. */
  public static Message of(String content) {
    return new Message(UUID.randomUUID().toString(), "", content, Instant.now(), Map.of());
  }

  /** Returns this message as said by someone else. */
  public Message by(String author) {
    return new Message(id, author, content, createdAt, metadata);
  }

  /** Returns this message with other metadata. */
  public Message with(Map<String, Object> metadata) {
    return new Message(id, author, content, createdAt, metadata);
  }
}
