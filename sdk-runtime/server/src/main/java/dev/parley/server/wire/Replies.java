package dev.parley.server.wire;

import static dev.parley.protocol.socketio.Packet.ROOT;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.chainlit.ServerEvent;
import dev.parley.protocol.json.Json;
import dev.parley.protocol.socketio.Packet;
import dev.parley.protocol.socketio.PacketEncoder;
import dev.parley.server.transport.Line;
import dev.parley.server.transport.MessageSink;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What waits to leave and is no event of a chat: answers of Socket.IO itself, above all. A client
 * that asks for more of them than it reads waits. Safe for use by multiple threads.
 */
final class Replies {

  /** An Engine.IO packet with a message begins like this. */
  private static final char MESSAGE = '4';

  private static final int MOST = 64;
  private static final long LOOK_MILLIS = 100;

  private static final JsonNode REFUSED =
      Json.read("{\"message\":\"Connection refused by server\"}");
  private static final JsonNode NO_NAMESPACE = Json.read("\"Unable to connect\"");

  private final Line line;
  private final BlockingQueue<Consumer<ByteSink>> waiting = new ArrayBlockingQueue<>(MOST);

  /** Makes an empty queue of what goes over the line. */
  Replies(Line line) {
    this.line = line;
  }

  /** Lets the client in. */
  void accept(String socketId) {
    reply(new Packet.Connect(ROOT, Json.read("{\"sid\":\"" + socketId + "\"}")));
  }

  /** Does not let the client in, whatever the reason is. */
  void refuse() {
    reply(new Packet.ConnectError(ROOT, REFUSED));
  }

  /** Does not let the client into a namespace that does not exist. */
  void refuse(String namespace) {
    reply(new Packet.ConnectError(namespace, NO_NAMESPACE));
  }

  /** Says that an event was taken. */
  void acknowledge(long ackId) {
    reply(new Packet.Ack(ROOT, ackId, List.of()));
  }

  /** Tells this client something that is no event of the chat. */
  void tell(ServerEvent event) {
    send(event::appendTo);
  }

  private void reply(Packet packet) {
    send(bytes -> PacketEncoder.append(packet, bytes.put(MESSAGE)));
  }

  /** Parks the calling virtual thread while the queue is full; gives up once the line is dead. */
  private void send(Consumer<ByteSink> message) {
    try {
      while (line.isOpen() && !waiting.offer(message, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        line.wake();
      }
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
    line.wake();
  }

  /** Adds what waits to the messages that leave. */
  void fill(MessageSink sink) {
    while (!sink.isFull()) {
      Consumer<ByteSink> next = waiting.poll();
      if (next == null) {
        return;
      }
      next.accept(sink.begin());
      sink.end();
    }
  }
}
