package dev.parley.protocol.engineio;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;

/**
 * What a server tells a new connection.
 *
 * @param sid the connection's id
 * @param upgrades the transports that the client may move to
 * @param pingInterval milliseconds between two pings
 * @param pingTimeout milliseconds that the client has to answer one
 * @param maxPayload the most bytes that one payload of the client may have
 */
public record Handshake(
    String sid, List<String> upgrades, long pingInterval, long pingTimeout, long maxPayload)
    implements JsonShape {

  /** Copies the upgrades. */
  public Handshake {
    upgrades = List.copyOf(upgrades);
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("sid").text(sid);
    json.key("upgrades").array(upgrades);
    json.key("pingTimeout").number(pingTimeout);
    json.key("pingInterval").number(pingInterval);
    json.key("maxPayload").number(maxPayload);
    json.endObject();
  }
}
