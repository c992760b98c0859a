package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of functions that the page around a chat has, over real sockets. */
class PageCallIT {

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

  @Test
  void functionOfThePageIsCalled() throws Exception {
    try (var page = page()) {
      page.say("call");
      View.Event call = page.awaitEvent("call_fn");
      assertThat(call.data()).isEqualTo("{\"name\":\"fn\",\"args\":{\"x\":1}}");
      int mark = page.mark();

      page.answer(call.ack(), Map.of("res", 1));
      page.awaitView(view -> view.said().contains("given {res=1}") && !view.loading);
      assertThat(page.names(mark)).startsWith("clear_call_fn");
    }
  }

  @Test
  void callThatNobodyAnswersTimesOut() throws Exception {
    try (var page = page()) {
      page.say("hurry");
      page.awaitEvent("call_fn_timeout");

      page.awaitView(view -> view.said().contains("timed out") && !view.loading);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock", "own"})
  void callSurvivesALostConnection(String kind) throws Exception {
    try (var page = ready(kind.equals("own") ? Page.own(server.uri()) : Page.stock(server.uri()))) {
      page.say("call");
      page.awaitEvent("call_fn");
      page.cut();
      int mark = page.mark();
      page.reconnect();

      page.answer(page.awaitEvent(mark, "call_fn").ack(), "late");
      page.awaitView(view -> view.said().contains("given late"));
    }
  }
}
