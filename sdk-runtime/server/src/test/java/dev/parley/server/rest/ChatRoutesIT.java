package dev.parley.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.agent.AgentDescriptor;
import dev.parley.agent.DispatchTable;
import dev.parley.feedback.Feedback;
import dev.parley.protocol.json.Json;
import dev.parley.server.AgentServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Clicks, custom elements and feedback, as pages send them. */
class ChatRoutesIT {

  private final Workshop workshop = new Workshop();
  private AgentServer server;
  private Visit visit;

  @BeforeEach
  void start() throws IOException {
    server = AgentServer.of(workshop.table()).port(0).start();
    visit = new Visit(server.url());
  }

  @AfterEach
  void stop() throws IOException {
    visit.close();
    server.close();
  }

  private HttpResponse<String> act(Object action) throws Exception {
    return visit.send(
        "POST", "/project/action", Map.of("sessionId", visit.session, "action", action));
  }

  // ---- clicks

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "map     | 200 | {\"success\":true,\"response\":{\"x\":1}}",
        "list    | 200 | {\"success\":true,\"response\":[\"a\",2.5,true]}",
        "nothing | 200 | {\"success\":true,\"response\":null}",
        "fail    | 200 | {\"success\":false,\"response\":null}",
        "absent  | 404 | {\"detail\":\"No handler for the action absent\"}"
      })
  void clickIsAnsweredAsTheAgentSays(String name, int status, String body) throws Exception {
    HttpResponse<String> answer = act(Map.of("name", name, "payload", Map.of()));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void payloadOfAnElementsActionIsItsOwn() throws Exception {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("a", null);
    payload.put("b", 1.5);
    act(Map.of("name", "echo", "payload", payload));

    assertThat(workshop.clicked.poll(5, TimeUnit.SECONDS)).isEqualTo(payload);
  }

  @Test
  void payloadOfAButtonIsTheOneThatTheAgentGaveIt() throws Exception {
    visit.say("show");
    JsonNode button = visit.button("echo");
    act(
        Map.of(
            "id", button.get("id").stringValue(), "name", "echo", "payload", Map.of("forged", 1)));

    assertThat(workshop.clicked.poll(5, TimeUnit.SECONDS)).isEqualTo(Map.of("button", 7));
  }

  @Test
  void buttonThatIsNotThereIsNotPressed() throws Exception {
    visit.say("show");
    String id = visit.button("echo").get("id").stringValue();
    var gone = "{\"detail\":\"This button is not there any more\"}";

    HttpResponse<String> unknown = act(Map.of("id", "x", "name", "echo"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).isEqualTo(gone);
    HttpResponse<String> renamed = act(Map.of("id", id, "name", "map"));
    assertThat(renamed.statusCode()).isEqualTo(404);
    assertThat(renamed.body()).isEqualTo(gone);
    assertThat(workshop.clicked).isEmpty();
  }

  @Test
  void stopAnswersAClickThatIsAtWork() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> {
          try {
            return act(Map.of("name", "wait"));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    visit.event("task_start");
    visit.stop();

    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(answer.get().body()).isEqualTo("{\"success\":false,\"response\":null}");
  }

  @Test
  void endOfTheChatAnswersAClickThatIsAtWork() throws Exception {
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(() -> {
          try {
            return act(Map.of("name", "wait")).statusCode();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    visit.event("task_start");
    visit.leave();

    assertThat(status.get(10, TimeUnit.SECONDS)).isEqualTo(200);
    assertThat(act(Map.of("name", "map")).statusCode()).isEqualTo(404);
  }

  // ---- elements

  private HttpResponse<String> element(String method, Object element) throws Exception {
    return visit.send(
        method, "/project/element", Map.of("sessionId", visit.session, "element", element));
  }

  @Test
  void propsOfACustomElementChangeAndNothingElse() throws Exception {
    visit.say("show");
    JsonNode form = visit.element("Form");
    String id = form.get("id").stringValue();
    HttpResponse<String> answer =
        element(
            "PUT",
            Map.of(
                "id", id,
                "type", "text",
                "name", "Other",
                "url", "file:///etc/passwd",
                "path", "/etc/passwd",
                "chainlitKey", "x",
                "display", "side",
                "forId", "elsewhere",
                "props", Map.of("count", 2)));

    assertThat(answer.body()).isEqualTo("{\"success\":true}");
    JsonNode changed =
        visit.event(
            "element", it -> it.get("id").stringValue().equals(id) && it.toString().contains("2"));
    assertThat(changed.toString()).isEqualTo(form.toString().replace("\"count\":1", "\"count\":2"));
  }

  @Test
  void customElementIsRemoved() throws Exception {
    visit.say("show");
    String id = visit.element("Form").get("id").stringValue();

    assertThat(element("DELETE", Map.of("id", id)).body()).isEqualTo("{\"success\":true}");
    assertThat(visit.event("remove_element").toString()).isEqualTo("{\"id\":\"" + id + "\"}");
    HttpResponse<String> again = element("DELETE", Map.of("id", id));
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(again.body()).isEqualTo("{\"detail\":\"Element not found\"}");
  }

  @Test
  void customElementOfTheSidebarChangesAndIsRemoved() throws Exception {
    visit.say("beside");
    JsonNode shown = visit.event("set_sidebar_elements");
    String id = shown.path("elements").path(0).path("id").stringValue();

    var changed = Map.of("id", id, "props", Map.of("count", 2));
    assertThat(element("PUT", changed).body()).isEqualTo("{\"success\":true}");
    String key = shown.get("key").stringValue();
    assertThat(
            visit
                .event("set_sidebar_elements", it -> it.path("key").asString("").equals(key + "/1"))
                .toString())
        .isEqualTo(shown.toString().replace("\"count\":1", "\"count\":2").replace(key, key + "/1"));

    assertThat(element("DELETE", Map.of("id", id)).body()).isEqualTo("{\"success\":true}");
    visit.event("set_sidebar_elements", it -> it.path("elements").isEmpty());
    assertThat(element("DELETE", Map.of("id", id)).statusCode()).isEqualTo(404);
  }

  @Test
  void otherElementsAreNotThePagesToChange() throws Exception {
    visit.say("show");
    String id = visit.element("notes").get("id").stringValue();
    String before = visit.element("notes").toString();

    for (String method : new String[] {"PUT", "DELETE"}) {
      HttpResponse<String> answer = element(method, Map.of("id", id, "props", Map.of("a", 1)));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"success\":false}");
      assertThat(element(method, Map.of("id", "x")).statusCode()).isEqualTo(404);
    }
    visit.say("on");
    visit.message("said on");
    assertThat(visit.element("notes").toString()).isEqualTo(before);
    assertThat(visit.count("remove_element")).isZero();
  }

  // ---- feedback

  private HttpResponse<String> rate(Map<String, ?> feedback) throws Exception {
    return visit.send("PUT", "/feedback", Map.of("sessionId", visit.session, "feedback", feedback));
  }

  @Test
  void feedbackReachesTheAgent() throws Exception {
    visit.say("hi");
    String run = visit.message("said hi").get("parentId").stringValue();
    HttpResponse<String> answer = rate(Map.of("forId", run, "value", 1, "comment", "nice"));

    Feedback rated = workshop.rated.poll(5, TimeUnit.SECONDS);
    assertThat(rated).isEqualTo(new Feedback(rated.id(), run, true, "nice"));
    assertThat(answer.body()).isEqualTo("{\"success\":true,\"feedbackId\":\"" + rated.id() + "\"}");

    rate(Map.of("forId", run, "value", 0, "id", rated.id()));
    assertThat(workshop.rated.poll(5, TimeUnit.SECONDS))
        .isEqualTo(new Feedback(rated.id(), run, false, ""));
  }

  @Test
  void feedbackAboutNothingIsRefused() throws Exception {
    HttpResponse<String> answer = rate(Map.of("forId", "x", "value", 1));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Step not found\"}");
    assertThat(rate(Map.of("forId", "x", "value", 2)).statusCode()).isEqualTo(422);
  }

  @Test
  void idOfFeedbackIsNoPlaceForABook() throws Exception {
    visit.say("hi");
    String run = visit.message("said hi").get("parentId").stringValue();

    HttpResponse<String> answer = rate(Map.of("forId", run, "value", 1, "id", "x".repeat(101)));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void agentThatDoesNotAskForFeedbackRefusesIt() throws Exception {
    DispatchTable<Object> deaf = DispatchTable.of(AgentDescriptor.named("Deaf"), Object::new);
    try (var other = AgentServer.of(deaf).port(0).start();
        var guest = new Visit(other.url())) {
      HttpResponse<String> answer =
          guest.send(
              "PUT",
              "/feedback",
              Map.of("sessionId", guest.session, "feedback", Map.of("forId", "x", "value", 1)));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).isEqualTo("{\"detail\":\"Data persistence is not enabled\"}");
    }
  }

  // ---- strangers

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | /project/action  | action   | {\"name\":\"map\"}",
        "PUT    | /project/element | element  | {\"id\":\"x\"}",
        "DELETE | /project/element | element  | {\"id\":\"x\"}",
        "PUT    | /feedback        | feedback | {\"forId\":\"x\",\"value\":1}"
      })
  void sessionOfAnotherBrowserIsNone(String method, String path, String key, String value)
      throws Exception {
    try (var stranger = new Visit(server.url())) {
      var body = Map.of("sessionId", visit.session, key, Json.read(value));
      HttpResponse<String> answer = stranger.send(method, path, body);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("{\"detail\":\"Session not found\"}");
    }
  }

  @Test
  void chatThatIsOverTakesNothing() throws Exception {
    visit.say("show");
    visit.element("Form");
    visit.leave();

    assertThat(workshop.ended.await(5, TimeUnit.SECONDS)).isTrue();
    await().until(() -> act(Map.of("name", "map")).statusCode() == 404);
    assertThat(element("PUT", Map.of("id", "x")).statusCode()).isEqualTo(404);
    assertThat(rate(Map.of("forId", "x", "value", 1)).statusCode()).isEqualTo(404);
  }
}
