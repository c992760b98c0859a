package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that a server says, once with all that can be said and, where it matters, without. */
final class ServerExamples {

  private static final Instant TIME = Instant.parse("2026-11-23T09:07:20.674465Z");
  private static final Instant LATER = Instant.parse("2026-11-23T09:07:21.5Z");

  private ServerExamples() {}

  static Stream<ServerEvent> events() {
    return Stream.of(
            steps(), signs(), surroundings(), settings().map(SurroundingEvent.ChatSettings::new))
        .flatMap(events -> events);
  }

  private static Stream<ServerEvent> steps() {
    return Stream.of(
        new ServerEvent.NewMessage(work()),
        new ServerEvent.NewMessage(said()),
        new ServerEvent.UpdateMessage(work()),
        new ServerEvent.UpdateMessage(said()),
        new ServerEvent.StreamStart(said()),
        new ServerEvent.StreamToken("step-1", "to\"ken", false, false),
        new ServerEvent.StreamToken("step-1", "whole", true, true),
        new ServerEvent.DeleteMessage("step-1"),
        new ServerEvent.FirstInteraction("hello", "chat-1"));
  }

  private static Stream<ServerEvent> signs() {
    return Stream.of(
        new ServerEvent.TaskStart(),
        new ServerEvent.TaskEnd(),
        new ServerEvent.ClearAsk(),
        new ServerEvent.ClearCallFn(),
        new SurroundingEvent.AskTimeout(),
        new SurroundingEvent.CallFnTimeout(),
        new ServerEvent.Toast("in passing", ServerEvent.Toast.Kind.INFO),
        new ServerEvent.Toast("worked", ServerEvent.Toast.Kind.SUCCESS),
        new ServerEvent.Toast("look out", ServerEvent.Toast.Kind.WARNING),
        new ServerEvent.Toast("failed", ServerEvent.Toast.Kind.ERROR),
        new ServerEvent.ParleyChat("chat-1", true, 17),
        new ServerEvent.ParleyCursor(18),
        new SurroundingEvent.AudioConnection(true),
        new SurroundingEvent.AudioConnection(false),
        new SurroundingEvent.AudioInterrupt(),
        new SurroundingEvent.WindowMessage(Map.of("a", List.of(1, "x"))),
        new SurroundingEvent.WindowMessage(null),
        new SurroundingEvent.TokenUsage(12));
  }

  private static Stream<ServerEvent> surroundings() {
    var action =
        new ActionJson("a-1", "act", Map.of("v", 1), "Label", "Tooltip", "globe", "step-1");
    var command = new CommandJson("Search", "globe", "Look it up", true, true, true);
    var mode =
        new ModeJson(
            "model",
            "Model",
            List.of(
                new ModeJson.Option("a", "Option A", "Described", "zap", true),
                new ModeJson.Option("b", "Option B", null, null, false)));
    return Stream.of(
        new SurroundingEvent.Element(file()),
        new SurroundingEvent.Element(custom()),
        new SurroundingEvent.RemoveElement("e-1"),
        new SurroundingEvent.Action(action),
        new SurroundingEvent.RemoveAction("a-1"),
        new SurroundingEvent.SetCommands(List.of(command)),
        new SurroundingEvent.SetModes(List.of(mode)),
        new SurroundingEvent.SetSidebarTitle("Beside"),
        new SurroundingEvent.SetSidebarElements(List.of(file()), "key-1"),
        new SurroundingEvent.SetSidebarElements(List.of(), null));
  }

  /** Whole chats, which come with history: no page asks for one yet. */
  static Stream<ServerEvent> later() {
    var thread =
        new ThreadJson(
            "chat-1", TIME, "u-1", "alice", "A name", null, Map.of(), List.of(said()), List.of());
    return Stream.of(
        new ServerEvent.ResumeThread(thread), new ServerEvent.ResumeThreadError("Not found."));
  }

  static Stream<AckedEvent> questions() {
    return Stream.concat(
        Stream.of(
                new AskSpecJson.Wanted.Text(),
                new AskSpecJson.Wanted.Files(Map.of("text/csv", List.of(".csv")), 2, 1.5),
                new AskSpecJson.Wanted.Action(List.of("a-1", "a-2")),
                new AskSpecJson.Wanted.Element("e-2"))
            .map(wanted -> new AckedEvent.Ask(said(), new AskSpecJson(5, "step-2", wanted))),
        Stream.of(new AckedEvent.CallFn("add", Map.of("a", 1))));
  }

  /** The answers that a page reads, by what it asked for. */
  static Map<String, Object> answers() {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("GET /project/settings", projectSettings());
    answers.put("POST /project/file", Map.of("id", "file-1"));
    answers.put("POST /project/action", done(true, Map.of("x", 1)));
    answers.put("POST /project/action?failed", done(false, null));
    answers.put("PUT /project/element", new Answer.Success());
    answers.put("DELETE /project/element", new Answer.Success());
    answers.put("PUT /project/element?foreign", Map.of("success", false));
    answers.put("POST /set-session-cookie", new Answer.SessionCookieSet());
    answers.put("refused", new Answer.Refusal("No handler for the action nobody"));
    return answers;
  }

  private static Map<String, @Nullable Object> done(boolean success, @Nullable Object response) {
    var done = new LinkedHashMap<String, @Nullable Object>();
    done.put("success", success);
    done.put("response", response);
    return done;
  }

  private static ProjectSettings projectSettings() {
    var starter = new StarterJson("Say hi", "echo hi", "Search", "globe");
    var other = new ChatProfileJson("Beta", "The **other**", null, null, false, null);
    var first =
        new ChatProfileJson("Alpha", "The **first**", "ship", "Captain", true, List.of(starter));
    var boats = new StarterCategoryJson("Boats", "ship", List.of(starter));
    return ProjectSettings.of(
            UiSettings.of("Pilot", "Says it back."),
            FeatureSettings.chatOnly().withUploads(List.of("text/plain"), 5, 2).with(true, true))
        .withUserEnv(List.of("MAPS_KEY"))
        .withProfiles(List.of(other, first))
        .withStarters(List.of(starter), List.of(boats));
  }

  private static StepJson work() {
    return new WorkStepJson(
        "search",
        "tool",
        "step-1",
        "chat-1",
        "step-0",
        true,
        Map.of("icon", "globe"),
        List.of("tag"),
        "in",
        true,
        "out",
        TIME,
        TIME,
        LATER,
        "java",
        true,
        true,
        "json",
        null);
  }

  private static StepJson said() {
    return new MessageStepJson(
        "step-2",
        "chat-1",
        "step-1",
        "assistant_message",
        "Pilot",
        "text",
        TIME,
        true,
        true,
        true,
        "md",
        "Search",
        Map.of("model", "a"),
        List.of("tag"),
        Map.of("k", 1));
  }

  private static ElementJson file() {
    return new ElementJson(
        "e-1",
        "chat-1",
        "pdf",
        null,
        "file-1",
        "doc.pdf",
        "side",
        "large",
        null,
        3,
        null,
        null,
        null,
        "step-1",
        "application/pdf");
  }

  private static ElementJson custom() {
    return new ElementJson(
        "e-2",
        "chat-1",
        "custom",
        "https://files.example/x",
        null,
        "Form",
        "page",
        "small",
        Map.of("b", List.of(1, true)),
        null,
        true,
        Map.of("muted", false),
        "java",
        "",
        "text/plain");
  }

  /** Forms: tabs, and widgets without. */
  private static Stream<List<JsonShape>> settings() {
    return Stream.of(
        List.of(
            new WidgetJson.Tab("tab-1", "First tab", List.of(widget("switch", true, Map.of())))),
        List.of(
            widget("checkbox", true, Map.of()),
            widget("slider", 0.5, Map.of("min", 0.25, "max", 2, "step", 0.1)),
            widget("select", "alpha", choices()),
            widget("radio", "alpha", choices()),
            widget("multiselect", List.of("alpha"), choices()),
            widget("textinput", "Zed", Map.of("placeholder", "Anybody", "multiline", true)),
            widget("numberinput", 7, Map.of("placeholder", "How many")),
            widget("tags", List.of("one"), Map.of()),
            widget("datepicker", "2026-11-20", dates("single")),
            widget("datepicker", List.of("2026-11-20", "2026-11-22"), dates("range"))));
  }

  private static Map<String, Object> choices() {
    var first = new TreeMap<>(Map.of("label", "The first", "value", "alpha"));
    return Map.of("items", List.of(first));
  }

  private static Map<String, Object> dates(String mode) {
    var dates = new LinkedHashMap<String, Object>();
    dates.put("mode", mode);
    dates.put("min_date", "2026-11-01");
    dates.put("max_date", "2026-12-31");
    dates.put("format", "dd.MM.yyyy");
    dates.put("placeholder", "When");
    return dates;
  }

  private static WidgetJson widget(String type, Object initial, Map<String, ?> more) {
    return new WidgetJson(
        type, type + "-1", "Label", initial, "Tooltip", "Description", true, new TreeMap<>(more));
  }
}
