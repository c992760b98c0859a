package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions to a person and calls of the page, as pages are asked and answer. */
class AskingIT {

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(new Fair().table());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Page page() throws IOException {
    return ready(Page.stock(server.uri()));
  }

  private static Page ready(Page page) {
    page.awaitEvent("clear_call_fn");
    return page;
  }

  private static Map<String, Object> reply(String text, String parent) {
    var reply = new LinkedHashMap<String, Object>();
    reply.put("id", UUID.randomUUID().toString());
    reply.put("threadId", "");
    reply.put("parentId", parent);
    reply.put("name", "User");
    reply.put("type", "user_message");
    reply.put("output", text);
    reply.put("createdAt", "2026-11-23T09:07:20.674Z");
    reply.put("metadata", Map.of("location", "http://host/"));
    return reply;
  }

  private static String id(View.Event ask) {
    return ask.json().get("msg").get("id").stringValue();
  }

  private static String parent(View.Event ask) {
    return ask.json().get("msg").get("parentId").stringValue();
  }

  @Test
  void textIsAskedForAndTheTurnGoesOn() throws Exception {
    try (var page = page()) {
      page.say("ask name");
      View.Event ask = page.awaitEvent("ask");
      JsonNode message = ask.json().get("msg");
      assertThat(ask.ack()).isPositive();
      assertThat(message.get("output").stringValue()).isEqualTo("Your name?");
      assertThat(message.get("waitForAnswer").booleanValue()).isTrue();
      assertThat(ask.json().get("spec").toString())
          .isEqualTo(
              "{\"timeout\":60,\"type\":\"text\",\"step_id\":\"%s\"}"
                  .formatted(message.get("id").stringValue()));
      int mark = page.mark();

      page.answer(ask.ack(), reply("Jeeves", parent(ask)));
      page.awaitView(view -> view.said().contains("given Jeeves") && !view.loading);

      assertThat(page.names(mark))
          .containsExactly(
              "task_end",
              "clear_ask",
              "task_start",
              "update_message", // it waits for no answer any more
              "new_message",
              "update_message",
              "task_end");
      assertThat(page.texts(view -> view.lost)).isEmpty();
    }
  }

  @Test
  void filesAreAskedForAndWhatIsNotThereIsAskedForAgain() throws Exception {
    try (var page = page()) {
      page.say("ask files");
      View.Event ask = page.awaitEvent("ask");
      String id = ask.json().get("msg").get("id").stringValue();
      assertThat(ask.json().get("spec").toString())
          .isEqualTo(
              "{\"timeout\":90,\"type\":\"file\",\"accept\":{\"%s\":[\".csv\"],\"image/*\":[]},"
                      .formatted(URLConnection.guessContentTypeFromName("x.csv"))
                  + "\"max_files\":1,\"max_size_mb\":2,\"step_id\":\""
                  + id
                  + "\"}");
      int mark = page.mark();

      page.answer(ask.ack(), List.of(Map.of("id", "unknown")));
      View.Event again = page.awaitEvent(mark, "ask");

      assertThat(again.ack()).isNotEqualTo(ask.ack());
      assertThat(again.json().get("msg").toString()).isEqualTo(ask.json().get("msg").toString());
      assertThat(page.texts(View::said)).contains("A file is not there: upload it again.");
    }
  }

  @Test
  void buttonIsPressedAndTheMessageTellsWhich() throws Exception {
    try (var page = page()) {
      page.say("ask choice");
      View.Event ask = page.awaitEvent("ask");
      String id = ask.json().get("msg").get("id").stringValue();
      List<JsonNode> actions = page.see(view -> List.copyOf(view.actions));
      assertThat(actions).extracting(it -> it.get("forId").stringValue()).containsOnly(id);
      JsonNode keys = ask.json().get("spec").get("keys");
      assertThat(keys.toString())
          .isEqualTo("[" + actions.get(0).get("id") + "," + actions.get(1).get("id") + "]");
      List<String> before = page.names(0);
      assertThat(before.subList(before.indexOf("action"), before.size()))
          .containsExactly("action", "action", "ask");
      int mark = page.mark();

      page.answer(ask.ack(), actions.getFirst());
      page.awaitView(view -> view.said().contains("given yes") && !view.loading);

      assertThat(page.names(mark).subList(0, 6))
          .containsExactly(
              "task_end",
              "clear_ask",
              "task_start",
              "remove_action",
              "remove_action",
              "update_message");
      assertThat(page.buttons()).isZero();
      JsonNode asked = page.step(id);
      assertThat(asked.get("output").stringValue()).isEqualTo("**Selected:** Yes");
      assertThat(asked.get("waitForAnswer").booleanValue()).isFalse();
    }
  }

  @Test
  void formIsFilledInAndGoes() throws Exception {
    try (var page = page()) {
      page.say("ask form");
      View.Event ask = page.awaitEvent("ask");
      String element = ask.json().get("spec").get("element_id").stringValue();
      assertThat(page.elements()).containsExactly(element);
      int mark = page.mark();

      page.answer(ask.ack(), Map.of("n", 5, "submitted", true));
      page.awaitView(view -> view.said().contains("given {n=5}") && !view.loading);

      assertThat(page.names(mark))
          .startsWith("task_end", "clear_ask", "task_start", "remove_element", "update_message");
      assertThat(page.texts(View::said)).contains("Thanks for submitting");
    }
  }

  @Test
  void formThatIsNotSubmittedIsDeclined() throws Exception {
    try (var page = page()) {
      page.say("ask form");
      page.answer(page.awaitEvent("ask").ack(), Map.of("submitted", false));
      page.awaitView(view -> view.said().contains("declined") && !view.loading);

      assertThat(page.texts(View::said)).contains("Cancelled");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "files", "choice", "form"})
  void noAnswerIsOne(String kind) throws Exception {
    try (var page = page()) {
      page.say("ask " + kind);
      page.decline(page.awaitEvent("ask").ack());

      page.awaitView(view -> view.said().contains("declined") && !view.loading);
    }
  }

  @Test
  void questionThatNobodyAnswersTimesOut() throws Exception {
    try (var page = page()) {
      page.say("ask fast");
      page.awaitEvent("ask");
      page.awaitView(view -> view.said().contains("timed out") && !view.loading);

      List<String> names = page.names(0);
      assertThat(names.subList(names.indexOf("ask"), names.size()))
          .containsExactly(
              "ask",
              "ask_timeout",
              "task_start",
              "update_message",
              "new_message",
              "update_message",
              "task_end");
      assertThat(page.awaitEvent("ask").json().get("spec").get("timeout").intValue()).isOne();
    }
  }

  @Test
  void buttonsThatNobodyPressesGo() throws Exception {
    try (var page = page()) {
      page.say("ask fastchoice");
      page.awaitView(view -> view.said().contains("timed out") && !view.loading);

      assertThat(page.buttons()).isZero();
      assertThat(page.texts(View::said)).contains("Timed out: no action was taken");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[5]",
        "[{\"output\":5}]",
        "[{}]",
        "[[1]]",
        "[\"x\"]",
        "[true,{\"output\":\"a\"}]"
      })
  void garbledAnswerIsToldAndTheQuestionStaysOpen(String garbled) throws Exception {
    try (var page = page()) {
      page.say("ask name");
      View.Event ask = page.awaitEvent("ask");
      int mark = page.mark();
      page.socket().sendText("43" + ask.ack() + garbled);
      View.Event again = page.awaitEvent(mark, "ask");

      assertThat(page.texts(View::said).getLast()).contains("could not be understood: answer");
      page.answer(again.ack(), reply("Jeeves", parent(again)));
      page.awaitView(view -> view.said().contains("given Jeeves"));
    }
  }

  @Test
  void numberThatWasNotGivenIsNoAnswer() throws Exception {
    try (var page = page()) {
      page.answer(1, reply("early", ""));
      page.say("ask name");
      View.Event ask = page.awaitEvent("ask");
      page.answer(ask.ack() + 1, reply("wrong", parent(ask)));
      page.socket().sendText("4399999999999999999999[1]".replace("99999999999999", "9"));
      page.answer(ask.ack(), reply("right", parent(ask)));
      page.answer(ask.ack(), reply("twice", parent(ask)));

      page.awaitView(view -> view.said().contains("given right") && !view.loading);
      assertThat(page.texts(View::said)).noneMatch(said -> said.contains("twice"));
    }
  }

  // ---- pages that come and go

  @ParameterizedTest
  @ValueSource(strings = {"stock", "own"})
  void questionSurvivesALostConnection(String kind) throws Exception {
    try (var page = ready(kind.equals("own") ? Page.own(server.uri()) : Page.stock(server.uri()))) {
      page.say("ask choice");
      View.Event ask = page.awaitEvent("ask");
      page.cut();
      int mark = page.mark();
      page.reconnect();
      View.Event again = page.awaitEvent(mark, "ask");

      assertThat(id(again)).isEqualTo(id(ask));
      assertThat(again.json().get("spec").get("keys").toString())
          .isEqualTo(ask.json().get("spec").get("keys").toString());
      assertThat(page.names(mark).subList(page.names(mark).indexOf("ask"), page.mark() - mark))
          .doesNotContain("task_start", "clear_ask");
      assertThat(page.buttons()).isEqualTo(2);
      assertThat(page.loading()).isFalse();
      JsonNode yes = page.see(view -> view.actions.getFirst());
      page.answer(again.ack(), yes);
      page.awaitView(view -> view.said().contains("given yes") && !view.loading);
      assertThat(page.buttons()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock", "own"})
  void formSurvivesALostConnection(String kind) throws Exception {
    try (var page = ready(kind.equals("own") ? Page.own(server.uri()) : Page.stock(server.uri()))) {
      page.say("ask form");
      page.awaitEvent("ask");
      page.cut();
      int mark = page.mark();
      page.reconnect();
      View.Event again = page.awaitEvent(mark, "ask");

      assertThat(page.elements())
          .containsExactly(again.json().get("spec").get("element_id").stringValue());
      page.answer(again.ack(), Map.of("submitted", true));
      page.awaitView(view -> view.said().contains("given {}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock", "own"})
  void questionThatIsClosedMeanwhileIsNotAskedAgain(String kind) throws Exception {
    try (var page = ready(kind.equals("own") ? Page.own(server.uri()) : Page.stock(server.uri()));
        var twin = page.twin()) {
      page.say("ask name");
      page.awaitEvent("ask");
      View.Event ask = twin.awaitEvent("ask");
      page.cut();
      twin.answer(ask.ack(), reply("Jeeves", parent(ask)));
      twin.awaitView(view -> view.said().contains("given Jeeves") && !view.loading);
      int mark = page.mark();
      page.reconnect();
      page.awaitView(view -> view.said().contains("given Jeeves") && !view.loading);

      assertThat(page.names(mark)).doesNotContain("ask").contains("clear_ask");
      assertThat(page.texts(view -> view.outputs("user_message"))).contains("Jeeves");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock", "own"})
  void firstAnswerWinsAndTheOtherPageIsToldAndSeesIt(String kind) throws Exception {
    try (var page = ready(kind.equals("own") ? Page.own(server.uri()) : Page.stock(server.uri()));
        var twin = page.twin()) {
      page.say("ask name");
      View.Event first = page.awaitEvent("ask");
      View.Event second = twin.awaitEvent("ask");
      int mark = twin.mark();

      page.answer(first.ack(), reply("first", parent(first)));
      twin.awaitEvent(mark, "clear_ask");
      twin.answer(second.ack(), reply("second", parent(second)));
      twin.awaitView(view -> view.said().contains("given first") && !view.loading);

      assertThat(twin.texts(view -> view.outputs("user_message")))
          .containsExactly("ask name", "first");
      twin.awaitView(view -> view.asked.isEmpty());
      assertThat(page.texts(view -> view.lost)).isEmpty();
      assertThat(twin.texts(view -> view.lost)).isEmpty();
    }
  }

  @Test
  void pageThatAsksBackAtOnceIsNotLeftLoading() throws Exception {
    try (var page = page()) {
      page.say("ask name");
      page.awaitEvent("ask");
      assertThat(page.loading()).isFalse();
      page.emit("stop");
      page.awaitView(view -> view.asked.isEmpty() && !view.loading);

      page.say("hi");
      page.awaitView(view -> view.said().contains("said hi with 0"));
    }
  }
}
