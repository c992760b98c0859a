package dev.parley.protocol.chainlit;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.Map;

/** What a server asks a page: an event whose acknowledgement is the answer. */
public sealed interface AckedEvent extends JsonShape {

  /** Returns the event's name on the wire. */
  String event();

  /**
   * Appends the event as a whole Engine.IO message.
   *
   * @param ackId the number that the page's answer will have
   */
  default void appendTo(ByteSink sink, long ackId) {
    sink.ascii("42").decimal(ackId).put('[').jsonString(event()).put(',');
    writeTo(new JsonWriter(sink));
    sink.put(']');
  }

  /** A question to the person; its message appears with it. */
  record Ask(StepJson msg, AskSpecJson spec) implements AckedEvent {
    @Override
    public String event() {
      return "ask";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("msg").shape(msg).key("spec").shape(spec).endObject();
    }
  }

  /**
   * A call of a function of the page.
   *
   * @param args the arguments by name; {@link JsonWriter#value} says which values may
   */
  record CallFn(String name, Map<String, ?> args) implements AckedEvent {
    @Override
    public String event() {
      return "call_fn";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("name").text(name).key("args").map(args).endObject();
    }
  }
}
