package dev.parley.protocol.chainlit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.bytes.ByteSink;
import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verified examples of what stands with the steps and around them, with shortened ids. */
class SurroundingEventTest {

  private static final String IMAGE =
      "{\"id\":\"bcd7\",\"threadId\":\"f279\",\"type\":\"image\",\"url\":null,"
          + "\"chainlitKey\":\"1b7b\",\"name\":\"img\",\"display\":\"inline\",\"objectKey\":null,"
          + "\"size\":\"medium\",\"props\":null,\"page\":null,\"autoPlay\":null,"
          + "\"playerConfig\":null,\"language\":null,\"forId\":\"d810\",\"mime\":\"image/png\"}";

  private static final String ACTION =
      "{\"name\":\"act\",\"payload\":{\"v\":1},\"label\":\"L\",\"tooltip\":\"T\",\"icon\":\"x\","
          + "\"forId\":\"d810\",\"id\":\"fixed\"}";

  static Stream<Arguments> events() {
    return Stream.of(
        row(new SurroundingEvent.Element(image()), "element", IMAGE),
        row(
            new SurroundingEvent.Element(custom()),
            "element",
            "{\"id\":\"c\",\"threadId\":\"f279\",\"type\":\"custom\",\"url\":\"https://x/\","
                + "\"chainlitKey\":null,\"name\":\"Form\",\"display\":\"side\",\"objectKey\":null,"
                + "\"size\":null,\"props\":{\"a\":null,\"b\":[1,true]},\"page\":3,"
                + "\"autoPlay\":true,\"playerConfig\":{\"muted\":false},\"language\":\"java\","
                + "\"forId\":\"\",\"mime\":\"application/json\"}"),
        row(new SurroundingEvent.RemoveElement("bcd7"), "remove_element", "{\"id\":\"bcd7\"}"),
        row(new SurroundingEvent.Action(action("x")), "action", ACTION),
        row(
            new SurroundingEvent.Action(action(null)),
            "action",
            ACTION.replace("\"icon\":\"x\"", "\"icon\":null")),
        row(new SurroundingEvent.RemoveAction("fixed"), "remove_action", "{\"id\":\"fixed\"}"),
        row(
            new SurroundingEvent.ChatSettings(List.of(toggle())),
            "chat_settings",
            "[{\"type\":\"switch\",\"id\":\"sw\",\"label\":\"Sw\",\"initial\":true,"
                + "\"tooltip\":\"tt\",\"description\":\"dd\",\"disabled\":false}]"),
        row(
            new SurroundingEvent.ChatSettings(
                List.of(new WidgetJson.Tab("t", "Tab", List.of(toggle())))),
            "chat_settings",
            "[{\"id\":\"t\",\"label\":\"Tab\",\"inputs\":[{\"type\":\"switch\",\"id\":\"sw\","
                + "\"label\":\"Sw\",\"initial\":true,\"tooltip\":\"tt\",\"description\":\"dd\","
                + "\"disabled\":false}]}]"),
        row(
            new SurroundingEvent.SetCommands(
                List.of(new CommandJson("Search", "globe", "d", true, false, false))),
            "set_commands",
            "[{\"id\":\"Search\",\"icon\":\"globe\",\"description\":\"d\",\"button\":true,"
                + "\"persistent\":false,\"selected\":false}]"),
        row(new SurroundingEvent.SetCommands(List.of()), "set_commands", "[]"),
        row(
            new SurroundingEvent.SetModes(List.of(mode())),
            "set_modes",
            "[{\"id\":\"model\",\"name\":\"Model\",\"options\":[{\"id\":\"a\",\"name\":\"A\","
                + "\"description\":\"d\",\"icon\":\"x\",\"default\":true},{\"id\":\"b\","
                + "\"name\":\"B\",\"description\":null,\"icon\":null,\"default\":false}]}]"),
        row(new SurroundingEvent.SetSidebarTitle("Side"), "set_sidebar_title", "\"Side\""),
        row(
            new SurroundingEvent.SetSidebarElements(List.of(image()), "k1"),
            "set_sidebar_elements",
            "{\"elements\":[" + IMAGE + "],\"key\":\"k1\"}"),
        row(
            new SurroundingEvent.SetSidebarElements(List.of(), null),
            "set_sidebar_elements",
            "{\"elements\":[],\"key\":null}"),
        row(new SurroundingEvent.TokenUsage(12), "token_usage", "12"),
        row(new SurroundingEvent.WindowMessage(null), "window_message", "null"),
        row(
            new SurroundingEvent.WindowMessage(Map.of("a", List.of(1, "x"))),
            "window_message",
            "{\"a\":[1,\"x\"]}"),
        row(new SurroundingEvent.AudioConnection(true), "audio_connection", "\"on\""),
        row(new SurroundingEvent.AudioConnection(false), "audio_connection", "\"off\""),
        row(new SurroundingEvent.AudioInterrupt(), "audio_interrupt", "{}"),
        row(new SurroundingEvent.AskTimeout(), "ask_timeout", "{}"),
        row(new SurroundingEvent.CallFnTimeout(), "call_fn_timeout", "{}"));
  }

  private static Arguments row(ServerEvent event, String name, String data) {
    return Arguments.of(event, "42[\"" + name + "\"," + data + "]");
  }

  private static ElementJson image() {
    return new ElementJson(
        "bcd7",
        "f279",
        "image",
        null,
        "1b7b",
        "img",
        "inline",
        "medium",
        null,
        null,
        null,
        null,
        null,
        "d810",
        "image/png");
  }

  private static ElementJson custom() {
    var props = new LinkedHashMap<String, @Nullable Object>();
    props.put("a", null);
    props.put("b", List.of(1, true));
    return new ElementJson(
        "c",
        "f279",
        "custom",
        "https://x/",
        null,
        "Form",
        "side",
        null,
        props,
        3,
        true,
        Map.of("muted", false),
        "java",
        "",
        "application/json");
  }

  private static ActionJson action(@Nullable String icon) {
    return new ActionJson("fixed", "act", Map.of("v", 1), "L", "T", icon, "d810");
  }

  private static WidgetJson toggle() {
    return new WidgetJson("switch", "sw", "Sw", true, "tt", "dd", false, Map.of());
  }

  private static ModeJson mode() {
    return new ModeJson(
        "model",
        "Model",
        List.of(
            new ModeJson.Option("a", "A", "d", "x", true),
            new ModeJson.Option("b", "B", null, null, false)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void eventsHaveTheSpelling(ServerEvent event, String text) {
    var sink = new ByteSink(64);

    event.appendTo(sink);

    assertThat(text(sink)).isEqualTo(text);
  }

  @Test
  void widgetTellsWhatOnlyItsTypeHas() {
    var more = new LinkedHashMap<String, @Nullable Object>();
    more.put("items", List.of(Map.of("value", "a")));
    more.put("placeholder", null);
    var widget = new WidgetJson("select", "s", "S", null, null, null, true, more);

    assertThat(json(widget))
        .isEqualTo(
            "{\"type\":\"select\",\"id\":\"s\",\"label\":\"S\",\"initial\":null,\"tooltip\":null,"
                + "\"description\":null,\"disabled\":true,\"items\":[{\"value\":\"a\"}],"
                + "\"placeholder\":null}");
  }

  // ---- what is answered with a number

  static Stream<Arguments> wanted() {
    return Stream.of(
        Arguments.of(
            new AskSpecJson.Wanted.Text(),
            "{\"timeout\":5,\"type\":\"text\",\"step_id\":\"f2fb\"}"),
        Arguments.of(
            new AskSpecJson.Wanted.Files(Map.of("text/csv", List.of(".csv")), 2, 1.5),
            "{\"timeout\":5,\"type\":\"file\",\"accept\":{\"text/csv\":[\".csv\"]},"
                + "\"max_files\":2,\"max_size_mb\":1.5,\"step_id\":\"f2fb\"}"),
        Arguments.of(
            new AskSpecJson.Wanted.Files(Map.of("*/*", List.of()), 1, 20),
            "{\"timeout\":5,\"type\":\"file\",\"accept\":{\"*/*\":[]},"
                + "\"max_files\":1,\"max_size_mb\":20,\"step_id\":\"f2fb\"}"),
        Arguments.of(
            new AskSpecJson.Wanted.Action(List.of("a", "b")),
            "{\"timeout\":5,\"type\":\"action\",\"keys\":[\"a\",\"b\"],\"step_id\":\"f2fb\"}"),
        Arguments.of(
            new AskSpecJson.Wanted.Element("e"),
            "{\"timeout\":5,\"type\":\"element\",\"element_id\":\"e\",\"step_id\":\"f2fb\"}"));
  }

  @ParameterizedTest
  @MethodSource("wanted")
  void questionSaysWhatItWants(AskSpecJson.Wanted wanted, String spec) {
    assertThat(json(new AskSpecJson(5, "f2fb", wanted))).isEqualTo(spec);
  }

  @Test
  void questionHasANumberAndAMessage() {
    var time = Instant.parse("2026-11-23T09:07:20.674465Z");
    var message =
        new MessageStepJson(
            "f2fb",
            "f279",
            "cd63",
            "assistant_message",
            "Assistant",
            "name?",
            time,
            false,
            false,
            true,
            null,
            null,
            null,
            null,
            Map.of());
    var sink = new ByteSink(64);
    new AckedEvent.Ask(message, new AskSpecJson(5, "f2fb", new AskSpecJson.Wanted.Text()))
        .appendTo(sink, 1);

    assertThat(text(sink))
        .isEqualTo(
            "421[\"ask\",{\"msg\":"
                + json(message)
                + ",\"spec\":{\"timeout\":5,\"type\":\"text\",\"step_id\":\"f2fb\"}}]")
        .contains("\"waitForAnswer\":true");
  }

  @Test
  void callHasANumber() {
    var sink = new ByteSink(64);
    new AckedEvent.CallFn("fn", Map.of("x", 1)).appendTo(sink, 4_711);

    assertThat(text(sink)).isEqualTo("424711[\"call_fn\",{\"name\":\"fn\",\"args\":{\"x\":1}}]");
  }

  @Test
  void soundIsAnnouncedAsOneAttachment() {
    var sink = new ByteSink(64);
    new AudioChunkOut("pcm16", "t1", new byte[] {1, 2}).appendTo(sink);

    assertThat(text(sink))
        .isEqualTo(
            "451-[\"audio_chunk\",{\"mimeType\":\"pcm16\","
                + "\"data\":{\"_placeholder\":true,\"num\":0},\"track\":\"t1\"}]");
  }

  private static String json(JsonShape shape) {
    var sink = new ByteSink(64);
    shape.writeTo(new JsonWriter(sink));
    return text(sink);
  }

  private static String text(ByteSink sink) {
    return new String(sink.toByteArray(), UTF_8);
  }
}
