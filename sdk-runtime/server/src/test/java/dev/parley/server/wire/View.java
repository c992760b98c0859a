package dev.parley.server.wire;

import dev.parley.protocol.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a stock client shows, by its own rules: a step is upserted by id and lost if its parent is
 * unknown, an update merges into a known step, tokens append to what is there.
 */
final class View {

  final List<String> events = new ArrayList<>();
  final List<Event> packets = new ArrayList<>(); // as many
  final List<byte[]> attachments = new ArrayList<>();
  final Map<String, JsonNode> elements = new LinkedHashMap<>();
  final List<JsonNode> actions = new ArrayList<>();
  String asked = ""; // the id of the question that is open
  final Map<String, ObjectNode> steps = new LinkedHashMap<>();
  final List<String> lost = new ArrayList<>();
  boolean loading;
  int tokenEvents;
  long cursor;
  String chat = "";
  boolean restored;

  /**
   * An event as it came.
   *
   * @param ack the number to answer with; -1 for none
   * @param data its data as JSON; empty for none
   */
  record Event(String name, long ack, String data) {

    JsonNode json() {
      return Json.read(data);
    }
  }

  /** Takes a Socket.IO packet. */
  void applyPacket(String packet) {
    int start = packet.indexOf('[');
    if (packet.startsWith("2")) {
      long ack = start == 1 ? -1 : Long.parseLong(packet.substring(1, start));
      apply(packet.substring(start), ack);
    } else if (packet.startsWith("51-")) {
      apply(packet.substring(start), -1);
    }
  }

  /** Returns the first event of a name from an index on. */
  Optional<Event> find(int from, String name) {
    return packets.stream().skip(from).filter(event -> event.name().equals(name)).findFirst();
  }

  /** Takes a Socket.IO event's text, without its {@code 42}. */
  void apply(String text) {
    apply(text, -1);
  }

  private void apply(String text, long ack) {
    JsonNode event = Json.read(text);
    String name = event.get(0).stringValue();
    events.add(name);
    packets.add(new Event(name, ack, event.size() > 1 ? event.get(1).toString() : ""));
    if (event.size() > 1) {
      apply(name, event.get(1));
    }
  }

  private void apply(String name, JsonNode data) {
    switch (name) {
      case "task_start" -> loading = true;
      case "task_end" -> loading = false;
      case "new_message", "stream_start" -> upsert((ObjectNode) data);
      case "update_message" -> update((ObjectNode) data);
      case "delete_message" -> remove(data.get("id").stringValue());
      case "stream_token" -> token(data);
      case "ask" -> {
        upsert((ObjectNode) data.get("msg"));
        asked = data.get("msg").get("id").stringValue();
        loading = false;
      }
      case "clear_ask" -> asked = "";
      case "ask_timeout" -> {
        asked = "";
        loading = false;
      }
      case "element" -> elements.put(data.get("id").stringValue(), data);
      case "remove_element" -> elements.remove(data.get("id").stringValue());
      case "action" -> actions.add(data);
      case "remove_action" -> removeAction(data.get("id").stringValue());
      case "first_interaction" -> chat = data.get("thread_id").stringValue();
      case "parley_cursor" -> cursor = data.longValue();
      case "parley_chat" -> {
        restored = data.get("restored").booleanValue();
        if (!restored) {
          steps.clear();
          cursor = 0;
        }
        chat = data.get("chat").stringValue();
      }
      default -> {}
    }
  }

  /** Shows what the person says at once, as pages do. */
  void say(String id, String text) {
    steps.put(
        id,
        (ObjectNode)
            Json.read(
                "{\"id\":\"%s\",\"type\":\"user_message\",\"output\":%s}"
                    .formatted(id, Json.write(text))));
  }

  /** What is below a step goes with it. */
  private void remove(String id) {
    steps.remove(id);
    List<String> below =
        steps.values().stream()
            .filter(step -> step.has("parentId") && !step.get("parentId").isNull())
            .filter(step -> step.get("parentId").stringValue().equals(id))
            .map(step -> step.get("id").stringValue())
            .toList();
    below.forEach(this::remove);
  }

  private void removeAction(String id) {
    actions.stream()
        .filter(action -> action.get("id").stringValue().equals(id))
        .findFirst()
        .ifPresent(actions::remove);
  }

  private void upsert(ObjectNode step) {
    JsonNode parent = step.get("parentId");
    if (!parent.isNull() && !steps.containsKey(parent.stringValue())) {
      lost.add(step.get("id").stringValue());
      return;
    }
    steps.put(step.get("id").stringValue(), step);
  }

  private void update(ObjectNode step) {
    ObjectNode known = steps.get(step.get("id").stringValue());
    if (known != null) {
      known.setAll(step);
    }
  }

  private void token(JsonNode data) {
    tokenEvents++;
    ObjectNode step = steps.get(data.get("id").stringValue());
    String key = data.get("isInput").booleanValue() ? "input" : "output";
    if (step == null || !step.has(key)) {
      return;
    }
    String before = data.get("isSequence").booleanValue() ? "" : step.get(key).stringValue();
    step.put(key, before + data.get("token").stringValue());
  }

  /** Returns the texts of the agent's messages. */
  List<String> said() {
    return outputs("assistant_message");
  }

  /** Returns the outputs of all steps of a type. */
  List<String> outputs(String type) {
    return steps.values().stream()
        .filter(step -> step.get("type").stringValue().equals(type))
        .map(step -> step.get("output").stringValue())
        .toList();
  }

  /** Tells whether the run with this input has ended. */
  boolean ended(String input) {
    return steps.values().stream()
        .anyMatch(step ->
            step.get("type").stringValue().equals("run")
                && step.get("input").stringValue().equals(input)
                && !step.get("end").isNull());
  }
}
