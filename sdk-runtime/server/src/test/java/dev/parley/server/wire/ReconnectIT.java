package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.PollingClient;
import dev.parley.server.transport.SocketConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection is cut, comes back, and the page shows what it would have shown anyway. */
class ReconnectIT {

  private static final int TOKENS = 200;

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The two kinds of pages. */
  enum Kind {
    STOCK {
      @Override
      Page open(URI server) throws IOException {
        return Page.stock(server);
      }
    },
    OWN {
      @Override
      Page open(URI server) throws IOException {
        return Page.own(server);
      }
    };

    abstract Page open(URI server) throws IOException;
  }

  private Page opened(Kind kind) throws IOException {
    Page page = kind.open(server.uri());
    page.awaitView(view -> view.said().contains("Welcome") && !view.loading);
    return page;
  }

  /** Steps are restated in the order in which they began, so the run's end may come first. */
  private static boolean isWhole(View view) {
    return view.ended("stream " + TOKENS)
        && !view.loading
        && view.said().getLast().equals(Script.text(TOKENS));
  }

  private static void assertWhole(Page page) {
    page.awaitView(ReconnectIT::isWhole);
    assertThat(page.texts(View::said)).containsExactly("Welcome", Script.text(TOKENS));
    assertThat(page.texts(view -> view.lost)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void cutInTheMiddleOfAStreamAndBackWhileItGoesOn(Kind kind) throws Exception {
    try (var page = opened(kind)) {
      page.say("stream " + TOKENS);
      server.script.tokens.release(70);
      page.awaitView(view -> view.said().size() == 2 && view.tokenEvents > 10);
      page.cut();
      server.script.tokens.release(60);
      page.reconnect();
      page.awaitView(view -> view.loading);
      server.script.tokens.release(TOKENS);

      assertWhole(page);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void cutInTheMiddleOfAStreamAndBackWhenItIsOver(Kind kind) throws Exception {
    try (var page = opened(kind)) {
      page.say("stream " + TOKENS);
      server.script.tokens.release(70);
      page.awaitView(view -> view.said().size() == 2 && view.tokenEvents > 10);
      page.cut();
      server.script.tokens.release(TOKENS);
      await().until(() -> server.script.tokens.availablePermits() == 70);
      page.reconnect();

      assertWhole(page);
      boolean loading = page.see(view -> view.loading);
      assertThat(loading).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void cutAgainAndAgain(Kind kind) throws Exception {
    try (var page = opened(kind)) {
      page.say("stream " + TOKENS);
      for (int i = 0; i < TOKENS; i += 10) {
        server.script.tokens.release(10);
        page.cut();
        page.reconnect();
      }

      assertWhole(page);
    }
  }

  @Test
  void oldConnectionThatIsNotKnownToBeDeadDoesNotMatter() throws Exception {
    try (var page = opened(Kind.STOCK);
        var again = page.twin()) {
      page.say("stream " + TOKENS);
      server.script.tokens.release(TOKENS);

      again.awaitView(ReconnectIT::isWhole);
      assertThat(again.texts(View::said)).containsExactly("Welcome", Script.text(TOKENS));
    }
  }

  @Test
  void ownPageIsToldItsChatAndItsCursor() throws Exception {
    try (var page = opened(Kind.OWN)) {
      assertThat(page.texts(view -> view.events).subList(0, 4))
          .containsExactly("task_end", "clear_ask", "clear_call_fn", "parley_chat");
      boolean restored = page.see(view -> view.restored);
      assertThat(restored).isFalse();
      long cursor = page.see(view -> view.cursor);
      assertThat(cursor).isEqualTo(5);

      int before = page.see(view -> view.events.size());
      page.cut();
      page.reconnect();
      page.awaitView(view -> view.restored && view.events.getLast().equals("parley_cursor"));

      assertThat(page.texts(view -> view.events.subList(before, view.events.size())))
          .containsExactly(
              "task_end", "clear_ask", "clear_call_fn", "parley_chat", "parley_cursor");
    }
  }

  @Test
  void stockPageNeverSeesOurEvents() throws Exception {
    try (var page = opened(Kind.STOCK)) {
      page.say("burst 50");
      page.awaitView(view -> view.ended("burst 50"));

      assertThat(page.texts(view -> view.events)).noneMatch(event -> event.startsWith("parley"));
    }
  }

  @Test
  void stockPagesOfOneSessionMissNothingWhicheverOfThemIsCut() throws Exception {
    server.close();
    server =
        new TestServer(
            SocketConfig.STANDARD.withHeartbeat(Duration.ofMillis(100), Duration.ofSeconds(5)));
    try (var page = opened(Kind.STOCK)) {
      page.say("echo old");
      page.awaitView(view -> view.ended("echo old") && !view.loading);
      int pongs = page.pongs();
      await().until(() -> page.pongs() >= pongs + 2);

      try (var other = page.twin()) {
        other.awaitView(view -> view.said().contains("old"));
        page.cut();
        other.say("echo new");
        other.awaitView(view -> view.ended("echo new") && !view.loading);
        int more = other.pongs();
        await().until(() -> other.pongs() >= more + 2);
        page.reconnect();

        page.awaitView(view -> view.ended("echo new") && !view.loading);
        for (Page each : List.of(page, other)) {
          assertThat(each.texts(View::said)).containsExactly("Welcome", "old", "new");
          assertThat(each.texts(view -> view.lost)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void reloadedPageGetsEverythingAgain(Kind kind) throws Exception {
    try (var page = opened(kind)) {
      page.say("echo hi");
      page.awaitView(view -> view.ended("echo hi") && !view.loading);

      try (var reloaded = page.twin()) {
        reloaded.awaitView(view -> view.said().contains("hi"));
        boolean restored = reloaded.see(view -> view.restored);
        assertThat(restored).isEqualTo(kind == Kind.OWN);
        assertThat(reloaded.texts(view -> view.outputs("user_message"))).containsExactly("echo hi");
        assertThat(server.script.starts).hasValue(1);
      }
    }
  }

  @Test
  void pageWhoseChatIsGoneGetsANewOne() throws Exception {
    try (var page = opened(Kind.OWN)) {
      page.say("echo hi");
      page.awaitView(view -> view.ended("echo hi") && !view.loading);
      String first = page.see(view -> view.chat);
      page.emit("clear_session");
      await().until(() -> server.host.find(first).isEmpty());
      page.cut();
      page.reconnect();
      page.awaitView(view -> !view.chat.equals(first) && view.said().contains("Welcome"));

      boolean restored = page.see(view -> view.restored);
      assertThat(restored).isFalse();
      assertThat(page.texts(View::said)).containsExactly("Welcome");
    }
  }

  /** What a pong has confirmed does not come again. */
  @Test
  void stockPageGetsAgainOnlyWhatIsNotKnownToHaveArrived() throws Exception {
    server.close();
    server =
        new TestServer(
            SocketConfig.STANDARD.withHeartbeat(Duration.ofMillis(100), Duration.ofSeconds(5)));
    try (var page = opened(Kind.STOCK)) {
      page.say("echo old");
      page.awaitView(view -> view.ended("echo old") && !view.loading);
      int pongs = page.pongs();
      await().until(() -> page.pongs() >= pongs + 2);
      page.cut();
      int before = page.see(view -> view.events.size());
      page.reconnect();
      page.say("echo new");
      page.awaitView(view -> view.ended("echo new") && !view.loading);

      List<String> after = page.texts(view -> view.events.subList(before, view.events.size()));
      assertThat(after.stream().filter("new_message"::equals)).hasSize(2);
      assertThat(page.texts(View::said)).containsExactly("Welcome", "old", "new");
    }
  }

  /** The answer to the last poll is lost on its way, and the client polls anew. */
  @Test
  void pollingClientThatLosesAnAnswerMissesNothing() throws Exception {
    String session = UUID.randomUUID().toString();
    String message = UUID.randomUUID().toString();
    View view = new View();
    view.say(message, "");
    server.script.tokens.release(50);
    try (var first = new PollingClient(server.uri())) {
      join(first, session);
      first.post(
          "42[\"client_message\",{\"message\":{\"id\":\"%s\",\"output\":\"stream %d\"}}]"
              .formatted(message, TOKENS));
      while (view.tokenEvents == 0) {
        view.apply(first.read().substring(2));
      }
      first.drainUnread(packet -> view.apply(packet.substring(2)));
      server.script.tokens.release(50);
      await().until(() -> server.script.tokens.availablePermits() == 0);
      assertThat(first.poll().body()).contains("stream_token"); // and nobody applies it
    }
    server.script.tokens.release(TOKENS);
    try (var second = new PollingClient(server.uri())) {
      join(second, session);
      while (!isWhole(view)) {
        view.apply(second.read().substring(2));
      }
    }
    assertThat(view.said()).containsExactly("Welcome", Script.text(TOKENS));
    assertThat(view.lost).isEmpty();
  }

  private static void join(PollingClient client, String session)
      throws IOException, InterruptedException {
    client.open();
    client.post("40{\"sessionId\":\"" + session + "\"}");
    assertThat(client.read()).startsWith("40{");
    client.post("42[\"connection_successful\"]");
  }
}
