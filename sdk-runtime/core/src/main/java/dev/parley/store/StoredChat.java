package dev.parley.store;

import dev.parley.step.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A chat as it was kept, to be gone on with.
 *
 * @param id the chat's id, a UUID
 * @param name what the chat is called; may be empty
 * @param createdAt when it began
 * @param tags what it is filed under
 * @param metadata what goes with it; values are JSON-like
 * @param steps its steps in order, parents before children
 */
public record StoredChat(
    String id,
    String name,
    Instant createdAt,
    List<String> tags,
    Map<String, Object> metadata,
    List<Step> steps) {

  /** Copies the tags, the metadata and the steps. */
  public StoredChat {
    tags = List.copyOf(tags);
    metadata = Map.copyOf(metadata);
    steps = List.copyOf(steps);
  }

  /** Returns the profile that the chat was opened for; empty where there was none to choose. */
  public String profile() {
    return metadata.get("chat_profile") instanceof String profile ? profile : "";
  }
}
