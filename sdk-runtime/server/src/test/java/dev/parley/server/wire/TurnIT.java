package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation as a stock client sees it, and as two pages see it. */
class TurnIT {

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Page page() throws IOException {
    Page page = Page.stock(server.uri());
    page.awaitView(view -> view.said().contains("Welcome") && !view.loading);
    return page;
  }

  @Test
  void chatBeginsWithResetsAndTheStartHandlersRun() throws Exception {
    try (var page = page()) {
      assertThat(page.texts(view -> view.events))
          .containsExactly(
              "task_end",
              "clear_ask",
              "clear_call_fn",
              "task_start",
              "new_message",
              "new_message",
              "update_message",
              "task_end");
      assertThat(page.texts(view -> view.lost)).isEmpty();
    }
  }

  @Test
  void turnHasTheEventsOfTheProtocolInOrder() throws Exception {
    try (var page = page()) {
      int before = page.see(view -> view.events.size());
      page.say("echo hi");
      page.awaitView(view -> view.ended("echo hi") && !view.loading);

      assertThat(page.texts(view -> view.events.subList(before, view.events.size())))
          .containsExactly(
              "task_start",
              "first_interaction",
              "new_message",
              "new_message",
              "update_message",
              "task_end");
      assertThat(page.texts(View::said)).containsExactly("Welcome", "hi");
    }
  }

  @Test
  void streamedAnswerStartsGrowsAndIsFinished() throws Exception {
    server.script.tokens.release(100);
    try (var page = page()) {
      page.say("stream 5");
      page.awaitView(view -> view.ended("stream 5") && !view.loading);

      assertThat(page.texts(View::said)).containsExactly("Welcome", Script.text(5));
      int tokens = page.see(view -> view.tokenEvents);
      assertThat(tokens).isBetween(1, 4);
      assertThat(page.texts(view -> view.events)).contains("stream_start");
    }
  }

  @Test
  void stepsUpdatesAndRemovalsArrive() throws Exception {
    try (var page = page()) {
      page.say("steps");
      page.awaitView(view -> view.ended("steps") && !view.loading);

      assertThat(page.texts(View::said)).containsExactly("Welcome", "final");
      assertThat(page.texts(view -> view.outputs("tool"))).containsExactly("found");
      assertThat(page.texts(view -> view.events)).contains("delete_message");
      assertThat(page.texts(view -> view.lost)).isEmpty();
    }
  }

  @Test
  void failureShowsAReferenceAndNoDetails() throws Exception {
    try (var page = page()) {
      page.say("fail it");
      page.awaitView(view -> view.said().size() == 2 && !view.loading);

      assertThat(page.texts(View::said).getLast()).contains("Reference").doesNotContain("secret");
      page.say("echo on");
      page.awaitView(view -> view.said().contains("on"));
    }
  }

  @Test
  void stopEndsWhatRuns() throws Exception {
    try (var page = page()) {
      page.say("wait");
      page.awaitView(view -> view.loading);
      page.emit("stop");

      page.awaitView(view -> view.said().contains("Task manually stopped.") && !view.loading);
    }
  }

  @Test
  void otherPagesOfTheChatSeeWhatThePersonSays() throws Exception {
    try (var page = page();
        var twin = page.twin()) {
      twin.awaitView(view -> view.said().contains("Welcome"));
      page.say("echo one");
      page.awaitView(view -> view.said().contains("one"));
      twin.awaitView(view -> view.said().contains("one"));
      twin.say("echo two");
      page.awaitView(view -> view.said().contains("two"));

      assertThat(twin.texts(view -> view.outputs("user_message")))
          .containsExactly("echo one", "echo two");
      assertThat(page.texts(view -> view.outputs("user_message")))
          .containsExactly("echo one", "echo two");
      assertThat(server.script.starts).hasValue(1);
      assertThat(twin.texts(view -> view.lost)).isEmpty();
    }
  }

  @Test
  void copilotsMessageWithoutAnIdIsTaken() throws Exception {
    try (var page = page()) {
      page.emit(
          "client_message",
          Map.of("message", Map.of("type", "system_message", "output", "echo from outside")));

      await().until(() -> page.see(view -> view.events.contains("first_interaction")));
    }
  }

  @Test
  void messageThatCannotBeUnderstoodIsRefusedInTheChat() throws Exception {
    try (var page = page()) {
      page.emit("client_message", Map.of("message", Map.of("output", 5)));
      page.awaitView(view -> view.said().size() == 2);

      assertThat(page.texts(View::said).getLast()).contains("output must be a string");
      page.say("echo on");
      page.awaitView(view -> view.said().contains("on"));
    }
  }

  @Test
  void newChatEndsTheOldOneUnlessAnotherPageShowsIt() throws Exception {
    Page page = page();
    try (var twin = page.twin()) {
      twin.awaitView(view -> view.said().contains("Welcome"));
      page.emit("clear_session");
      page.close();
      twin.say("echo still there");
      twin.awaitView(view -> view.said().contains("still there"));
      assertThat(server.script.ended.getCount()).isOne();

      await().until(() -> server.socket.connections() == 1);
      twin.emit("clear_session");

      assertThat(server.script.ended.await(5, TimeUnit.SECONDS)).isTrue();
      await().until(() -> server.sessions.size() == 0);
    }
  }
}
