package dev.parley.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A button of the chat, and a click on it.
 *
 * {@snippet :
 * chat.send(
 *     Message.of("Shall I book it?")
 *         .with(Action.named("book").labelled("Book it").with(Map.of("train", 812))));
 * }
 *
 * @param id the button's id, a UUID
 * @param name the name that says which {@code @OnAction} method answers
 * @param payload what the button carries; values are JSON-like, and null is JSON's null
 * @param label what is on the button; empty for the name
 * @param tooltip what is told when somebody points at it; may be empty
 * @param icon the name of a Lucide icon; empty for none
 * @param stepId the id of the message that the button is on; empty for none
 */
public record Action(
    String id,
    String name,
    Map<String, @Nullable Object> payload,
    String label,
    String tooltip,
    String icon,
    String stepId) {

  /** Copies the payload. */
  public Action {
    payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
  }

  /** Makes an action on no message, without a payload. */
  public static Action named(String name) {
    return new Action(UUID.randomUUID().toString(), name, Map.of(), "", "", "", "");
  }

  /** Returns this action with another payload. */
  public Action with(Map<String, ? extends @Nullable Object> payload) {
    return new Action(
        id,
        name,
        new LinkedHashMap<String, @Nullable Object>(payload),
        label,
        tooltip,
        icon,
        stepId);
  }

  /** Returns this action with a text on its button in place of its name. */
  public Action labelled(String label) {
    return new Action(id, name, payload, label, tooltip, icon, stepId);
  }

  /** Returns this action with something to tell whoever points at its button. */
  public Action explained(String tooltip) {
    return new Action(id, name, payload, label, tooltip, icon, stepId);
  }

  /** Returns this action with an icon on its button. */
  public Action withIcon(String icon) {
    return new Action(id, name, payload, label, tooltip, icon, stepId);
  }

  /** Returns this action as one on a message. */
  public Action on(String stepId) {
    return new Action(id, name, payload, label, tooltip, icon, stepId);
  }

  /** Returns what people read on the button. */
  public String shownLabel() {
    return label.isEmpty() ? name : label;
  }
}
