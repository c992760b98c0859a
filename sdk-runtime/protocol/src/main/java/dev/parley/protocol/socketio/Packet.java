package dev.parley.protocol.socketio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A Socket.IO v5 packet, whole: attachments stand in its arguments as binary nodes. */
public sealed interface Packet {

  /** The namespace of those who ask for none. */
  String ROOT = "/";

  /** Returns the namespace that the packet belongs to; begins with a slash. */
  String namespace();

  /**
   * A client wants to join a namespace, or a server lets it.
   *
   * @param data the client's credentials or the server's session id; may be missing
   */
  record Connect(String namespace, @Nullable JsonNode data) implements Packet {}

  /** One side leaves a namespace. */
  record Disconnect(String namespace) implements Packet {}

  /**
   * Something happened.
   *
   * @param ackId what an {@link Ack} will refer to; none when no answer is wanted
   * @param name the event's name
   * @param arguments what goes with it
   */
  record Event(String namespace, @Nullable Long ackId, String name, List<JsonNode> arguments)
      implements Packet {

    /** Copies the list of arguments. */
    public Event {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The answer to an event.
   *
   * @param ackId the event's
   * @param arguments the answer
   */
  record Ack(String namespace, long ackId, List<JsonNode> arguments) implements Packet {

    /** Copies the list of arguments. */
    public Ack {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A client may not join.
   *
   * @param data why: a text, or an object with a message
   */
  record ConnectError(String namespace, JsonNode data) implements Packet {}

  /**
   * An event with attachments.
   *
   * @param ackId what a {@link BinaryAck} or {@link Ack} will refer to; none when no answer is
   *     wanted
   * @param name the event's name
   * @param arguments what goes with it; binary nodes at any depth are the attachments
   */
  record BinaryEvent(String namespace, @Nullable Long ackId, String name, List<JsonNode> arguments)
      implements Packet {

    /** Copies the list of arguments. */
    public BinaryEvent {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The answer to an event, with attachments.
   *
   * @param ackId the event's
   * @param arguments the answer; binary nodes at any depth are the attachments
   */
  record BinaryAck(String namespace, long ackId, List<JsonNode> arguments) implements Packet {

    /** Copies the list of arguments. */
    public BinaryAck {
      arguments = List.copyOf(arguments);
    }
  }
}
