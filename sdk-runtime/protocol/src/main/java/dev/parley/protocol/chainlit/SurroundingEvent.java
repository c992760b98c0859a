package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server tells a page of what stands with the steps, or around them. */
public sealed interface SurroundingEvent extends ServerEvent {

  /** An element appears, or takes the place of the one with its id. */
  record Element(ElementJson element) implements SurroundingEvent {
    @Override
    public String event() {
      return "element";
    }

    @Override
    public void writeTo(JsonWriter json) {
      element.writeTo(json);
    }
  }

  /** An element goes. */
  record RemoveElement(String id) implements SurroundingEvent {
    @Override
    public String event() {
      return "remove_element";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("id").text(id).endObject();
    }
  }

  /** A button appears; pages add it even if they have it. */
  record Action(ActionJson action) implements SurroundingEvent {
    @Override
    public String event() {
      return "action";
    }

    @Override
    public void writeTo(JsonWriter json) {
      action.writeTo(json);
    }
  }

  /** A button goes. Pages look at nothing but its id. */
  record RemoveAction(String id) implements SurroundingEvent {
    @Override
    public String event() {
      return "remove_action";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("id").text(id).endObject();
    }
  }

  /**
   * What can be set, in place of what could be before.
   *
   * @param form widgets, or tabs of widgets
   */
  record ChatSettings(List<? extends JsonShape> form) implements SurroundingEvent {

    /** Copies the form. */
    public ChatSettings {
      form = List.copyOf(form);
    }

    @Override
    public String event() {
      return "chat_settings";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.array(form);
    }
  }

  /** What messages can be sent with, in place of what they could be before. */
  record SetCommands(List<CommandJson> commands) implements SurroundingEvent {

    /** Copies the commands. */
    public SetCommands {
      commands = List.copyOf(commands);
    }

    @Override
    public String event() {
      return "set_commands";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.array(commands);
    }
  }

  /** Ways to be answered, in place of those before. */
  record SetModes(List<ModeJson> modes) implements SurroundingEvent {

    /** Copies the modes. */
    public SetModes {
      modes = List.copyOf(modes);
    }

    @Override
    public String event() {
      return "set_modes";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.array(modes);
    }
  }

  /** What is beside the chat has a title; opens it. */
  record SetSidebarTitle(String title) implements SurroundingEvent {
    @Override
    public String event() {
      return "set_sidebar_title";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.text(title);
    }
  }

  /**
   * What is beside the chat; nothing closes it.
   *
   * @param key tells the elements from others: pages do not look at those of the key they have
   */
  record SetSidebarElements(List<ElementJson> elements, @Nullable String key)
      implements SurroundingEvent {

    /** Copies the elements. */
    public SetSidebarElements {
      elements = List.copyOf(elements);
    }

    @Override
    public String event() {
      return "set_sidebar_elements";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("elements").array(elements).key("key").text(key).endObject();
    }
  }

  /** So many tokens more were used. */
  record TokenUsage(long amount) implements SurroundingEvent {
    @Override
    public String event() {
      return "token_usage";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.number(amount);
    }
  }

  /**
   * The page is to tell the one around it something.
   *
   * @param data {@link JsonWriter#value} says what it may be
   */
  record WindowMessage(@Nullable Object data) implements SurroundingEvent {
    @Override
    public String event() {
      return "window_message";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.value(data);
    }
  }

  /** Whether the page may record. */
  record AudioConnection(boolean on) implements SurroundingEvent {
    @Override
    public String event() {
      return "audio_connection";
    }

    @Override
    public void writeTo(JsonWriter json) {
      json.text(on ? "on" : "off");
    }
  }

  /** Nobody has answered in time. */
  record AskTimeout() implements SurroundingEvent, ServerEvent.Signal {
    @Override
    public String event() {
      return "ask_timeout";
    }
  }

  /** The function has not returned in time. */
  record CallFnTimeout() implements SurroundingEvent, ServerEvent.Signal {
    @Override
    public String event() {
      return "call_fn_timeout";
    }
  }

  /** Sound that is played ends. */
  record AudioInterrupt() implements SurroundingEvent, ServerEvent.Signal {
    @Override
    public String event() {
      return "audio_interrupt";
    }
  }
}
