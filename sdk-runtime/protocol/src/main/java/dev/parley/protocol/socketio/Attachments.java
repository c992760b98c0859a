package dev.parley.protocol.socketio;

import dev.parley.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Binary nodes leave a packet's arguments and come back to them. */
final class Attachments {

  private static final String PLACEHOLDER = "_placeholder";

  private static final String NUMBER = "num";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Attachments() {}

  /** Returns a node with every placeholder below it replaced by the attachment that it names. */
  static JsonNode insert(JsonNode node, List<byte[]> attachments) {
    return switch (node) {
      case ObjectNode object when isPlaceholder(object) ->
          NODES.binaryNode(attachments.get(index(object, attachments.size())));
      case ObjectNode object -> {
        ObjectNode copy = NODES.objectNode();
        object.forEachEntry((name, value) -> copy.set(name, insert(value, attachments)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = NODES.arrayNode(array.size());
        array.values().forEach(value -> copy.add(insert(value, attachments)));
        yield copy;
      }
      default -> node;
    };
  }

  /** Returns a node with a placeholder for every binary node below it, which are collected. */
  static JsonNode extract(JsonNode node, List<ByteBuffer> attachments) {
    if (node.isBinary()) {
      attachments.add(ByteBuffer.wrap(node.binaryValue()).asReadOnlyBuffer());
      return NODES.objectNode().put(PLACEHOLDER, true).put(NUMBER, attachments.size() - 1);
    }
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = NODES.objectNode();
        object.forEachEntry((name, value) -> copy.set(name, extract(value, attachments)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = NODES.arrayNode(array.size());
        array.values().forEach(value -> copy.add(extract(value, attachments)));
        yield copy;
      }
      default -> node;
    };
  }

  /** Returns nodes as {@link #extract(JsonNode, List)} does each. */
  static List<JsonNode> extractAll(List<JsonNode> nodes, List<ByteBuffer> attachments) {
    var extracted = new ArrayList<JsonNode>(nodes.size());
    nodes.forEach(node -> extracted.add(extract(node, attachments)));
    return extracted;
  }

  private static boolean isPlaceholder(ObjectNode object) {
    JsonNode mark = object.get(PLACEHOLDER);
    return mark != null && mark.isBoolean() && mark.booleanValue();
  }

  private static int index(ObjectNode placeholder, int attachments) {
    JsonNode number = placeholder.get(NUMBER);
    if (number == null || !number.isInt()) {
      throw new ProtocolException("a placeholder does not tell which attachment it stands for");
    }
    int index = number.intValue();
    if (index < 0 || index >= attachments) {
      throw new ProtocolException("a placeholder stands for an attachment that there is not");
    }
    return index;
  }
}
