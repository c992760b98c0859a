package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import tools.jackson.databind.JsonNode;

/** The small answers of the HTTP routes. */
public sealed interface Answer extends JsonShape {

  /** The answer of {@code /health}. */
  record Health() implements Answer {
    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("status").text("ok").endObject();
    }
  }

  /** It is done. */
  record Success() implements Answer {
    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("success").flag(true).endObject();
    }
  }

  /** The answer of {@code /set-session-cookie}. */
  record SessionCookieSet() implements Answer {
    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("message").text("Session cookie set").endObject();
    }
  }

  /** The answer of {@code /project/translations}. */
  record Translation(JsonNode translation) implements Answer {
    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("translation").value(translation).endObject();
    }
  }

  /** Any refusal. */
  record Refusal(String detail) implements Answer {
    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("detail").text(detail).endObject();
    }
  }
}
