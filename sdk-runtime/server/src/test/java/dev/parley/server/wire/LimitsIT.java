package dev.parley.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.json.Json;
import dev.parley.server.client.PollingClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of every kind and size: it arrives unchanged, or the chat says why not. */
class LimitsIT {

  private static final String ID = UUID.randomUUID().toString();

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<String> texts() {
    return Stream.of(
        "emoji \ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb and \ud835\udd4f",
        "NUL \0 and \u0001 \u001e \u007f",
        "quotes \" \\ / </script> \u2028 \u2029",
        "\r\n\t lines\n\n",
        ("x".repeat(10_000) + "\n").repeat(3),
        "\u00e4".repeat(400_000),
        "y".repeat(990_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textComesBackUnchanged(String text) throws Exception {
    try (var page = Page.stock(server.uri())) {
      page.say("echo " + text);
      page.awaitView(view -> view.said().size() == 2 && !view.loading);

      assertThat(page.texts(View::said).getLast().equals(text)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textComesBackUnchangedWhenPolled(String text) throws Exception {
    try (var client = new PollingClient(server.uri())) {
      join(client);
      View view = new View();
      view.say(ID, "");
      assertThat(client.post(message("echo " + text)).body()).isEqualTo("OK");

      while (view.said().size() < 2) {
        view.apply(client.read().substring(2));
      }
      assertThat(view.said().getLast().equals(text)).isTrue();
    }
  }

  private static void join(PollingClient client) throws IOException, InterruptedException {
    client.open();
    client.post("40{\"sessionId\":\"" + UUID.randomUUID() + "\"}");
    assertThat(client.read()).startsWith("40{");
    client.post("42[\"connection_successful\"]");
  }

  private static byte[] message(String text) {
    return ("42[\"client_message\","
            + Json.write(Map.of("message", Map.of("id", ID, "output", text)))
            + "]")
        .getBytes(UTF_8);
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() throws Exception {
    try (var page = Page.stock(server.uri())) {
      page.socket()
          .sendText(
              "42[\"client_message\",{\"message\":{\"id\":\"%s\",\"output\":\"?a\\ud83d b\"}}]"
                  .formatted(ID));
      try (var twin = page.twin()) {
        twin.awaitView(view -> view.ended("?a\ufffd b"));

        assertThat(twin.texts(view -> view.outputs("user_message"))).containsExactly("?a\ufffd b");
      }
    }
  }

  @Test
  void messageThatIsTooLongIsRefusedInTheChatAndTheConnectionStays() throws Exception {
    try (var page = Page.stock(server.uri())) {
      page.say("echo " + "z".repeat(1_000_000));
      page.awaitView(view -> view.said().size() == 2);
      assertThat(page.texts(View::said).getLast())
          .contains("too long")
          .contains("the limit is 1,000,000");

      page.say("echo short");
      page.awaitView(view -> view.said().contains("short"));
    }
  }

  @Test
  void requestThatIsTooLongIsRefusedInTheChat() throws Exception {
    try (var client = new PollingClient(server.uri())) {
      join(client);
      HttpResponse<String> answer = client.post(message("z".repeat(1_000_000)));
      assertThat(answer.statusCode()).isEqualTo(413);

      View view = new View();
      while (view.said().stream().noneMatch(said -> said.contains("the limit is 1,000,000"))) {
        view.apply(client.read().substring(2));
      }
    }
  }
}
