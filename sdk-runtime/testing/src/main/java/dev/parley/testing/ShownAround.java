package dev.parley.testing;

import dev.parley.action.Action;
import dev.parley.audio.Sound;
import dev.parley.element.Display;
import dev.parley.element.ElementLook;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.element.Size;
import dev.parley.offer.Command;
import dev.parley.page.Sidebar;
import dev.parley.page.Toast;
import dev.parley.protocol.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a stock client shows beside the steps: elements, buttons, a question, what is around the
 * conversation. Not for use by several threads.
 */
final class ShownAround {

  final Map<String, ShownElement> elements = new LinkedHashMap<>();
  final List<Action> actions = new ArrayList<>();
  final Map<String, @Nullable Object> settings = new LinkedHashMap<>();
  final List<Command> commands = new ArrayList<>();
  final List<Toast> toasts = new ArrayList<>();
  final List<@Nullable Object> posts = new ArrayList<>();
  final List<Sound> sounds = new ArrayList<>();
  @Nullable Sidebar sidebar;
  @Nullable ShownQuestion question;
  @Nullable ShownCall call;
  @Nullable Boolean listening;
  private String sidebarTitle = "";

  void apply(PageEvent event) {
    JsonNode argument = event.argument();
    switch (event.name()) {
      case "element" -> elements.put(text(argument, "id"), element(argument));
      case "remove_element" -> elements.remove(text(argument, "id"));
      case "action" -> actions.add(action(argument));
      case "remove_action" -> actions.removeIf(it -> it.id().equals(text(argument, "id")));
      case "ask" -> question = question(event);
      case "ask_timeout", "clear_ask" -> question = null;
      case "call_fn" -> call = call(event);
      case "call_fn_timeout", "clear_call_fn" -> call = null;
      case "toast" -> toasts.add(toast(argument));
      case "window_message" -> posts.add(Json.plainWithNulls(argument));
      case "audio_connection" -> listening = argument.asString("").equals("on");
      case "audio_chunk" -> sounds.add(sound(event));
      case "chat_settings" -> showSettings(argument);
      case "set_commands" -> showCommands(argument);
      case "set_sidebar_title" -> sidebarTitle = argument.asString("");
      case "set_sidebar_elements" -> showSidebar(argument);
      default -> {
        // nothing that a test has asked for so far
      }
    }
  }

  ShownPage page() {
    return new ShownPage(commands, toasts, posts, sounds, Optional.ofNullable(sidebar));
  }

  private static ShownElement element(JsonNode json) {
    String size = text(json, "size");
    var look =
        new ElementLook(
            Display.valueOf(upper(text(json, "display"))),
            size.isEmpty() ? null : Size.valueOf(upper(size)),
            json.path("language").asString(null),
            null,
            null,
            null);
    var shown =
        new ShownElement(
            text(json, "id"),
            text(json, "forId"),
            ElementType.valueOf(upper(text(json, "type"))),
            text(json, "name"),
            text(json, "mime"),
            json.path("chainlitKey").asString(null),
            json.path("url").asString(null),
            look,
            null);
    return json.path("props").isObject() ? shown.with(map(json.path("props"))) : shown;
  }

  private static Action action(JsonNode json) {
    return new Action(
            text(json, "id"),
            text(json, "name"),
            Map.of(),
            text(json, "label"),
            text(json, "tooltip"),
            text(json, "icon"),
            text(json, "forId"))
        .with(map(json.path("payload")));
  }

  private static ShownQuestion question(PageEvent event) {
    JsonNode message = event.argument().path("msg");
    return new ShownQuestion(
        event.ack(),
        text(message, "output"),
        text(message, "parentId"),
        map(event.argument().path("spec")));
  }

  private static ShownCall call(PageEvent event) {
    return new ShownCall(
        event.ack(), text(event.argument(), "name"), map(event.argument().path("args")));
  }

  private static Toast toast(JsonNode json) {
    return new Toast(Toast.Kind.valueOf(upper(text(json, "type"))), text(json, "message"));
  }

  private static Sound sound(PageEvent event) {
    return new Sound(
        event.attachments().getFirst(),
        text(event.argument(), "mimeType"),
        text(event.argument(), "track"));
  }

  /** A form begins with the values that it has, be it one of tabs or not. */
  private void showSettings(JsonNode form) {
    settings.clear();
    for (JsonNode widget : form.values()) {
      if (widget.has("inputs")) {
        widget.path("inputs").values().forEach(this::showSetting);
      } else {
        showSetting(widget);
      }
    }
  }

  private void showSetting(JsonNode widget) {
    settings.put(text(widget, "id"), Json.plainWithNulls(widget.path("initial")));
  }

  private void showCommands(JsonNode list) {
    commands.clear();
    for (JsonNode each : list.values()) {
      commands.add(
          new Command(
              text(each, "id"),
              text(each, "description"),
              text(each, "icon"),
              each.path("button").asBoolean(false),
              each.path("persistent").asBoolean(false),
              each.path("selected").asBoolean(false)));
    }
  }

  private void showSidebar(JsonNode shown) {
    var inside = shown.path("elements").values().stream().map(ShownAround::element).toList();
    sidebar = inside.isEmpty() ? null : new Sidebar(sidebarTitle, inside, text(shown, "key"));
  }

  @SuppressWarnings("unchecked") // an object's keys are texts
  private static Map<String, @Nullable Object> map(JsonNode json) {
    return Json.plainWithNulls(json) instanceof Map<?, ?> map
        ? (Map<String, @Nullable Object>) map
        : Map.of();
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
