package dev.parley.protocol.json;

/** Something that the wire spells as JSON, always in the same way. */
public interface JsonShape {

  /** Writes this as one JSON value. */
  void writeTo(JsonWriter json);
}
