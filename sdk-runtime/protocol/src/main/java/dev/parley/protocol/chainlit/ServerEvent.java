package dev.parley.protocol.chainlit;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;

/**
 * What a server tells a page. As a shape, an event is its own data; {@link #appendTo} writes the
 * whole message around it.
 */
public sealed interface ServerEvent extends JsonShape
    permits ServerEvent.Signal,
        ServerEvent.StepEvent,
        ServerEvent.DeleteMessage,
        ServerEvent.StreamToken,
        ServerEvent.FirstInteraction,
        ServerEvent.ResumeThread,
        ServerEvent.ResumeThreadError,
        ServerEvent.Toast,
        ServerEvent.ParleyChat,
        ServerEvent.ParleyCursor,
        SurroundingEvent {

  /** Begins every event: an Engine.IO message that is a Socket.IO event without an ack. */
  String START = "42[";

  /** Returns the event's name on the wire. */
  String event();

  /** Appends the event as a whole Engine.IO message. */
  default void appendTo(ByteSink sink) {
    sink.ascii(START).jsonString(event()).put(',');
    writeTo(new JsonWriter(sink));
    sink.put(']');
  }

  /** Something runs: the page shows that it waits. */
  record TaskStart() implements Signal {
    @Override
    public String event() {
      return "task_start";
    }
  }

  /** Nothing runs any more. */
  record TaskEnd() implements Signal {
    @Override
    public String event() {
      return "task_end";
    }
  }

  /** No question is open any more. */
  record ClearAsk() implements Signal {
    @Override
    public String event() {
      return "clear_ask";
    }
  }

  /** No call of a function of the page is open any more. */
  record ClearCallFn() implements Signal {
    @Override
    public String event() {
      return "clear_call_fn";
    }
  }

  /** A step appears, or takes the place of the one with its id. */
  record NewMessage(StepJson step) implements StepEvent {
    @Override
    public String event() {
      return "new_message";
    }
  }

  /** A step that the page knows changes. */
  record UpdateMessage(StepJson step) implements StepEvent {
    @Override
    public String event() {
      return "update_message";
    }
  }

  /** A step appears whose text still arrives; it has its first token already. */
  record StreamStart(StepJson step) implements StepEvent {
    @Override
    public String event() {
      return "stream_start";
    }
  }

  /** A step goes. Pages look at nothing but its id. */
  record DeleteMessage(String id) implements ServerEvent {
    @Override
    public String event() {
      return "delete_message";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("id").text(id).endObject();
    }
  }

  /**
   * Text arrives. {@link StreamTokenEncoder} writes many of these faster.
   *
   * @param isSequence whether the text takes the place of what is there
   * @param isInput whether it belongs to the step's input
   */
  record StreamToken(String id, String token, boolean isSequence, boolean isInput)
      implements ServerEvent {
    @Override
    public String event() {
      return "stream_token";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("id").text(id).key("token").text(token);
      json.key("isSequence").flag(isSequence).key("isInput").flag(isInput).endObject();
    }
  }

  /**
   * The chat has begun in earnest; from now on the page asks for it by its id.
   *
   * @param interaction the first message, or {@code resume}
   */
  record FirstInteraction(String interaction, String threadId) implements ServerEvent {
    @Override
    public String event() {
      return "first_interaction";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("interaction").text(interaction);
      json.key("thread_id").text(threadId).endObject();
    }
  }

  /** A whole chat takes the place of what the page shows. */
  record ResumeThread(ThreadJson thread) implements ServerEvent {
    @Override
    public String event() {
      return "resume_thread";
    }

    @Override
    public void writeTo(JsonWriter json) {
      thread.writeTo(json);
    }
  }

  /** The chat that was asked for is not to be had. */
  record ResumeThreadError(String reason) implements ServerEvent {
    @Override
    public String event() {
      return "resume_thread_error";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.text(reason);
    }
  }

  /** A short notice over the page. */
  record Toast(String message, Kind type) implements ServerEvent {

    /** A notice's colour. */
    public enum Kind {
      /** Good to know. */
      INFO("info"),
      /** It worked. */
      SUCCESS("success"),
      /** Look out. */
      WARNING("warning"),
      /** It did not work. */
      ERROR("error");

      private final String spelling;

      Kind(String spelling) {
        this.spelling = spelling;
      }
    }

    @Override
    public String event() {
      return "toast";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("message").text(message);
      json.key("type").text(type.spelling).endObject();
    }
  }

  /**
   * Which chat the page is in; only for pages that sent a {@link ConnectAuth.Place}.
   *
   * @param chat the chat's thread id
   * @param restored whether it is the chat that the page knows; if not, its cursor is void
   * @param cursor the number of the log's newest event
   */
  record ParleyChat(String chat, boolean restored, long cursor) implements ServerEvent {
    @Override
    public String event() {
      return "parley_chat";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("chat").text(chat).key("restored").flag(restored);
      json.key("cursor").number(cursor).endObject();
    }
  }

  /** Up to which event of the log the page has everything. */
  record ParleyCursor(long cursor) implements ServerEvent {
    @Override
    public String event() {
      return "parley_cursor";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.number(cursor);
    }
  }

  /** An event without data. */
  sealed interface Signal extends ServerEvent
      permits TaskStart,
          TaskEnd,
          ClearAsk,
          ClearCallFn,
          SurroundingEvent.AskTimeout,
          SurroundingEvent.CallFnTimeout,
          SurroundingEvent.AudioInterrupt {
    @Override
    default void writeTo(JsonWriter json) {
      json.beginObject().endObject();
    }
  }

  /** An event whose data is a step. */
  sealed interface StepEvent extends ServerEvent {

    /** Returns the step. */
    StepJson step();

    @Override
    default void writeTo(JsonWriter json) {
      step().writeTo(json);
    }
  }
}
