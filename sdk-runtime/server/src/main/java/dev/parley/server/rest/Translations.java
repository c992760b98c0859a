package dev.parley.server.rest;

import dev.parley.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The texts that stock pages ask for. Our page brings its own; for others the rooms are there, and
 * they fall back to what they know.
 */
final class Translations {

  private static final JsonNode ENGLISH =
      Json.read(
          """
          {"common": {"actions": {"cancel": "Cancel", "confirm": "Confirm"}},
           "auth": {}, "chat": {}, "threadHistory": {}, "navigation": {}, "apiKeys": {},
           "alerts": {}, "components": {}}
          """);

  private Translations() {}

  static JsonNode english() {
    return ENGLISH;
  }
}
