package dev.parley.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.file.ChatFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What stands with the messages and around them, over real sockets. */
class SurroundingsIT {

  private final Fair fair = new Fair();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(fair.table());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Page page() throws IOException {
    Page page = Page.stock(server.uri());
    page.awaitEvent("set_modes");
    return page;
  }

  /** Says something and returns the events of its turn. */
  private static List<View.Event> turn(Page page, String text) throws IOException {
    int mark = page.mark();
    page.say(text);
    page.awaitView(view -> view.ended(text) && !view.loading);
    return page.see(view -> List.copyOf(view.packets.subList(mark, view.packets.size())));
  }

  private static String data(List<View.Event> events, String name) {
    return events.stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " among " + events))
        .data();
  }

  private static List<String> names(List<View.Event> events) {
    return events.stream().map(View.Event::name).toList();
  }

  @Test
  void chatBeginsWithWhatThereIsToSetAndToSay() throws Exception {
    try (var page = page()) {
      assertThat(page.names(0))
          .containsExactly(
              "task_end",
              "clear_ask",
              "clear_call_fn",
              "chat_settings",
              "set_commands",
              "set_modes");
      assertThat(page.awaitEvent("chat_settings").data())
          .isEqualTo(
              "[{\"type\":\"slider\",\"id\":\"sweet\",\"label\":\"Sweet\",\"initial\":0.0,"
                  + "\"tooltip\":null,\"description\":null,\"disabled\":false,"
                  + "\"min\":0.0,\"max\":10.0,\"step\":1.0},"
                  + "{\"type\":\"textinput\",\"id\":\"nick\",\"label\":\"Nick\",\"initial\":\"Zed\","
                  + "\"tooltip\":null,\"description\":null,\"disabled\":false,"
                  + "\"placeholder\":null,\"multiline\":false}]");
      assertThat(page.awaitEvent("set_commands").data())
          .isEqualTo(
              "[{\"id\":\"search\",\"icon\":\"globe\",\"description\":\"Looks it up\","
                  + "\"button\":true,\"persistent\":false,\"selected\":false}]");
      assertThat(page.awaitEvent("set_modes").data())
          .isEqualTo(
              "[{\"id\":\"model\",\"name\":\"Model\",\"options\":["
                  + "{\"id\":\"small\",\"name\":\"Small\",\"description\":null,\"icon\":null,"
                  + "\"default\":true},"
                  + "{\"id\":\"large\",\"name\":\"Large\",\"description\":\"slow\","
                  + "\"icon\":\"brain\",\"default\":false}]}]");
    }
  }

  @Test
  void elementsAndButtonsFollowTheirMessage() throws Exception {
    try (var page = page()) {
      List<View.Event> events = turn(page, "show");

      assertThat(names(events))
          .containsExactly(
              "task_start",
              "first_interaction",
              "new_message",
              "new_message",
              "element",
              "element",
              "action",
              "action",
              "update_message",
              "task_end");
      JsonNode message = events.get(3).json();
      JsonNode element = events.get(4).json();
      assertThat(events.get(4).data())
          .isEqualTo(
              "{\"id\":%s,\"threadId\":%s,\"type\":\"text\",\"url\":null,\"chainlitKey\":%s,"
                      .formatted(
                          element.get("id"), message.get("threadId"), element.get("chainlitKey"))
                  + "\"name\":\"notes\",\"display\":\"inline\",\"objectKey\":null,\"size\":null,"
                  + "\"props\":null,\"page\":null,\"autoPlay\":null,\"playerConfig\":null,"
                  + "\"language\":null,\"forId\":"
                  + message.get("id")
                  + ",\"mime\":\"text/plain\"}");
      assertThat(events.get(6).data())
          .isEqualTo(
              "{\"name\":\"press\",\"payload\":{\"v\":1},\"label\":\"L\",\"tooltip\":\"T\","
                  + "\"icon\":null,\"forId\":%s,\"id\":%s}"
                      .formatted(message.get("id"), events.get(6).json().get("id")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock", "own"})
  void pageThatComesBackHasEverythingOnce(String kind) throws Exception {
    try (var page = kind.equals("own") ? Page.own(server.uri()) : Page.stock(server.uri())) {
      page.awaitEvent("set_modes");
      turn(page, "show");
      page.cut();
      int mark = page.mark();
      page.reconnect();
      page.awaitEvent(mark, "clear_call_fn");
      turn(page, "hi");

      assertThat(page.buttons()).isEqualTo(2);
      assertThat(page.elements()).hasSize(2);
      assertThat(page.texts(view -> view.lost)).isEmpty();
    }
  }

  @Test
  void sidebarOpensWithItsElementsLastAndClosesWithNothing() throws Exception {
    try (var page = page()) {
      List<View.Event> shown = turn(page, "sidebar");
      assertThat(names(shown))
          .containsSubsequence("element", "element", "set_sidebar_title", "set_sidebar_elements");
      assertThat(data(shown, "set_sidebar_title")).isEqualTo("\"Side\"");
      JsonNode first = page.awaitEvent("set_sidebar_elements").json();
      assertThat(first.get("elements").get(0).toString()).isEqualTo(data(shown, "element"));
      assertThat(first.get("elements").get(0).get("forId").stringValue()).isEmpty();

      List<View.Event> again = turn(page, "sidebar ");
      assertThat(data(again, "set_sidebar_elements"))
          .doesNotContain(first.get("key").stringValue());
      assertThat(data(turn(page, "close"), "set_sidebar_elements"))
          .isEqualTo("{\"elements\":[],\"key\":null}");
    }
  }

  @Test
  void whatIsOfTheMomentIsTold() throws Exception {
    try (var page = page()) {
      assertThat(data(turn(page, "tokens"), "token_usage")).isEqualTo("12");
      assertThat(data(turn(page, "tokens "), "token_usage")).isEqualTo("12");
      assertThat(data(turn(page, "toast"), "toast"))
          .isEqualTo("{\"message\":\"hi\",\"type\":\"success\"}");
      assertThat(data(turn(page, "post"), "window_message")).isEqualTo("{\"a\":[1,\"x\"]}");
      List<View.Event> offer = turn(page, "offer");
      assertThat(data(offer, "set_commands")).isEqualTo("[]");
      assertThat(data(offer, "set_modes")).isEqualTo("[]");
    }
  }

  @Test
  void pageThatJoinsLaterKnowsHowManyTokensWereUsed() throws Exception {
    try (var page = page()) {
      turn(page, "tokens");
      turn(page, "tokens ");
      try (var other = Page.own(server.uri())) {
        other.awaitEvent("parley_chat");
        assertThat(other.names(0)).doesNotContain("token_usage");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "5", "\"x\"", "[1,null,{\"a\":null}]", "{\"a\":{\"b\":[true,1.5]}}"})
  void windowMessageGoesBothWays(String data) throws Exception {
    try (var page = page()) {
      page.socket().sendText("42[\"window_message\"," + data + "]");

      assertThat(page.awaitEvent("window_message").data()).isEqualTo(data);
    }
  }

  @Test
  void windowMessageWithoutDataIsOne() throws Exception {
    try (var page = page()) {
      page.emit("window_message");

      assertThat(page.awaitEvent("window_message").data()).isEqualTo("null");
    }
  }

  // ---- settings

  @Test
  void settingsAreKeptAndShownToEverybody() throws Exception {
    try (var page = page();
        var twin = page.twin()) {
      twin.awaitEvent("set_modes");
      int mark = twin.mark();
      page.emit("chat_settings_change", Map.of("sweet", 7, "nick", "Ann"));

      page.awaitView(view -> view.said().contains("set Taste[sweet=7, nick=Ann]"));
      assertThat(twin.awaitEvent(mark, "chat_settings").data())
          .contains("\"initial\":7", "\"initial\":\"Ann\"");
    }
  }

  @Test
  void settingsThatDoNotFitAreRefusedAndTheOthersShownBack() throws Exception {
    try (var page = page()) {
      page.emit("chat_settings_change", Map.of("sweet", 3));
      page.awaitView(view -> view.said().contains("set Taste[sweet=3, nick=Zed]"));
      int mark = page.mark();
      page.emit("chat_settings_change", Map.of("sweet", 99));

      assertThat(page.awaitEvent(mark, "chat_settings").data()).contains("\"initial\":3");
      page.awaitView(view ->
          view.said().stream().anyMatch(said -> said.contains("The settings stay as they were")));
    }
  }

  @Test
  void settingsAreTriedAndNothingIsKept() throws Exception {
    try (var page = page()) {
      page.emit("chat_settings_edit", Map.of("sweet", 9, "nick", "Ann"));
      page.awaitView(view -> view.said().contains("try Taste[sweet=9, nick=Ann]"));
      page.emit("chat_settings_change", Map.of("nick", "Bob"));

      page.awaitView(view -> view.said().contains("set Taste[sweet=0, nick=Bob]"));
    }
  }

  // ---- messages with more than a text

  @Test
  void messageBringsItsCommandAndModes() throws Exception {
    try (var page = page()) {
      page.say("with", Map.of("command", "search", "modes", Map.of("model", "large")), List.of());
      page.say("with", Map.of(), List.of());

      page.awaitView(view ->
          view.said()
              .containsAll(
                  List.of("Optional[search] Optional[large]", "Optional.empty Optional[small]")));
    }
  }

  @Test
  void commandThatIsNotOfferedIsRefused() throws Exception {
    try (var page = page()) {
      page.say("with", Map.of("command", "format"), List.of());

      page.awaitView(view ->
          view.said().stream().anyMatch(said -> said.contains("there is no command 'format'")));
    }
  }

  private ChatFile upload(Page page, String name) throws Exception {
    page.say("hi");
    String chat = page.awaitEvent("first_interaction").json().get("thread_id").stringValue();
    return server
        .host
        .find(chat)
        .orElseThrow()
        .files()
        .upload(name, "text/plain", new ByteArrayInputStream("hello".getBytes(UTF_8)), 100);
  }

  @Test
  void filesAreShownWithTheMessageOneElementEach() throws Exception {
    try (var page = page();
        var twin = page.twin()) {
      ChatFile first = upload(page, "a.txt");
      ChatFile second = upload(page, "b.txt");
      int mark = page.mark();
      String id = page.say("look", Map.of(), List.of(first.id(), second.id()));
      page.awaitView(view -> view.said().contains("said look with 2"));

      List<String> names = page.names(mark);
      assertThat(names.stream().filter("element"::equals)).hasSize(2);
      JsonNode element = page.element(first.id());
      assertThat(element.get("chainlitKey").stringValue()).isEqualTo(first.id());
      assertThat(element.get("forId").stringValue()).isEqualTo(id);
      assertThat(element.get("type").stringValue()).isEqualTo("file");
      twin.awaitView(view -> view.elements.size() == 2);
    }
  }

  @Test
  void messageIsEditedAndAnsweredAnewAndWhatCameLaterGoes() throws Exception {
    try (var page = page();
        var twin = page.twin()) {
      twin.awaitEvent("set_modes");
      String first = page.say("one");
      page.awaitView(view -> view.ended("one") && !view.loading);
      turn(page, "two");
      int mark = page.mark();
      page.emit("edit_message", Map.of("message", Map.of("id", first, "output", "three")));
      page.awaitView(view -> view.said().contains("said three with 0") && !view.loading);
      twin.awaitView(view -> view.said().contains("said three with 0") && !view.loading);

      assertThat(page.names(mark))
          .containsSubsequence(
              "update_message", "delete_message", "delete_message", "new_message", "task_end")
          .doesNotContain("first_interaction");
      for (Page each : List.of(page, twin)) {
        assertThat(each.texts(View::said)).containsExactly("said three with 0");
        assertThat(each.texts(view -> view.outputs("user_message"))).containsExactly("three");
        assertThat(each.texts(view -> view.lost)).isEmpty();
      }
    }
  }

  @Test
  void messageThatIsNotThereIsNotEdited() throws Exception {
    try (var page = page()) {
      page.emit("edit_message", Map.of("message", Map.of("id", "nothing", "output", "x")));
      page.emit("edit_message", Map.of("message", Map.of("output", "x")));

      page.awaitView(view -> view.said().size() == 2);
      assertThat(page.texts(View::said))
          .allMatch(said -> said.startsWith("The message was not taken:"));
    }
  }
}
