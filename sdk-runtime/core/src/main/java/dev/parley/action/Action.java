package dev.parley.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A click on a button of the chat.
 *
 * @param id the button's id, a UUID
 * @param name the name that says which {@code @OnAction} method answers
 * @param payload what the button carries; values are JSON-like, and null is JSON's null
 * @param stepId the id of the message that the button is on; empty for none
 */
public record Action(String id, String name, Map<String, @Nullable Object> payload, String stepId) {

  /** Copies the payload. */
  public Action {
    payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
  }

  /** Makes an action on no message, without a payload. */
  public static Action named(String name) {
    return new Action(UUID.randomUUID().toString(), name, Map.of(), "");
  }

  /** Returns this action with another payload. */
  public Action with(Map<String, @Nullable Object> payload) {
    return new Action(id, name, payload, stepId);
  }

  /** Returns this action as one on a message. */
  public Action on(String stepId) {
    return new Action(id, name, payload, stepId);
  }
}
