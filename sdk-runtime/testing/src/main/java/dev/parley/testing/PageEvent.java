package dev.parley.testing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a server tells a client.
 *
 * @param name the event's name
 * @param argument what comes with it; missing if nothing does
 * @param ack the number under which an answer is expected; {@link #NO_ACK} if none is
 * @param attachments bytes that belong to it
 */
record PageEvent(String name, JsonNode argument, long ack, List<byte[]> attachments) {

  static final long NO_ACK = -1;

  PageEvent {
    attachments = List.copyOf(attachments);
  }
}
