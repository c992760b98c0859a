package dev.parley.protocol.chainlit;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.json.JsonWriter;

/**
 * Sound for a page to play: a Socket.IO event with one attachment, which follows it.
 *
 * @param mimeType what kind of sound it is
 * @param track what it is a part of
 * @param data the sound; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // sound is never compared
public record AudioChunkOut(String mimeType, String track, byte[] data) {

  /** Appends the event as a whole Engine.IO message, without its attachment. */
  public void appendTo(ByteSink sink) {
    sink.ascii("451-[\"audio_chunk\",");
    var json = new JsonWriter(sink);
    json.beginObject().key("mimeType").text(mimeType);
    json.key("data").beginObject().key("_placeholder").flag(true).key("num").number(0).endObject();
    json.key("track").text(track).endObject();
    sink.put(']');
  }
}
