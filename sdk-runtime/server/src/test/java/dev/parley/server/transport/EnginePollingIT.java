package dev.parley.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.client.PollingClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requests that poll and requests that post are answered. */
class EnginePollingIT {

  private TestEngine engine;
  private PollingClient client;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    engine = new TestEngine(TestEngine.CALM);
    client = new PollingClient(engine.uri());
    client.open();
  }

  @AfterEach
  void stop() {
    client.close();
    engine.close();
  }

  @Test
  void pollWaitsUntilThereIsSomething() throws Exception {
    CompletableFuture<HttpResponse<String>> poll = engine.holdPoll(client);
    assertThat(client.post("4hello").body()).isEqualTo("OK");

    HttpResponse<String> answer = poll.get(5, TimeUnit.SECONDS);

    assertThat(answer.body()).isEqualTo("4hello");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=UTF-8");
  }

  @Test
  void messagesOfOneRequestAreHeardInOrder() throws Exception {
    client.post("4a", "4\u00e9\ud83d\ude00", "bAQIDBA==", "4c");

    assertThat(engine.peer().heard).containsExactly("a", "\u00e9\ud83d\ude00", "binary:4", "c");
    assertThat(client.poll().body())
        .isEqualTo("4a\u001e4\u00e9\ud83d\ude00\u001e4binary:4\u001e4c");
  }

  @Test
  void answerBringsNoMorePacketsThanClientsTake() throws Exception {
    String[] packets = IntStream.range(0, 40).mapToObj(i -> "4" + i).toArray(String[]::new);
    client.post(packets);

    assertThat(client.poll().body().split("\u001e")).hasSize(16);
    assertThat(client.poll().body().split("\u001e")).hasSize(16);
    assertThat(client.poll().body().split("\u001e")).hasSize(8);
  }

  @Test
  void messageLargerThanTheOutputBufferArrivesWhole() throws Exception {
    String large = "x".repeat(700_000);
    client.post("4" + large, "4next");

    assertThat(client.read()).isEqualTo("4" + large);
    assertThat(client.read()).isEqualTo("4next");
  }

  @Test
  void secondPollAtOnceEndsTheConnection() throws Exception {
    CompletableFuture<HttpResponse<String>> first = engine.holdPoll(client);

    HttpResponse<String> second = client.poll();

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).isEqualTo("\"Overlapping polls\"");
    assertThat(first.get(5, TimeUnit.SECONDS).body()).isEqualTo("1");
    assertThat(client.poll().statusCode()).isEqualTo(400);
    assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void secondPostAtOnceEndsTheConnection() throws Exception {
    var gate = new CountDownLatch(1);
    engine.peer().gate = gate;
    CompletableFuture<HttpResponse<String>> first =
        CompletableFuture.supplyAsync(() -> uncheckedPost("4slow"));
    await().until(() -> client.post("4fast").statusCode() == 400);
    gate.countDown();

    assertThat(first.get(5, TimeUnit.SECONDS)).isNotNull();
    assertThat(client.poll().statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> uncheckedPost(String packet) {
    try (var other = new PollingClient(engine.uri())) {
      return other.post(client.query(), packet.getBytes(UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'4ok\u001e9', no Engine.IO packet begins like this one",
    "'', 'an Engine.IO packet needs a type, and this one is empty'",
    "b***, a binary packet is not base64",
    "0{}, handshake.sid is missing",
  })
  void malformedBodyEndsTheConnection(String body, String reason) throws Exception {
    CompletableFuture<HttpResponse<String>> poll = engine.holdPoll(client);

    HttpResponse<String> answer = client.post(body.getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("\"").contains(reason);
    assertThat(poll.get(5, TimeUnit.SECONDS).body()).endsWith("1");
    assertThat(client.poll().statusCode()).isEqualTo(400);
  }

  @Test
  void bodyThatIsNotUtf8EndsTheConnection() throws Exception {
    assertThat(client.post(new byte[] {'4', (byte) 0xC3, (byte) 0x28}).statusCode()).isEqualTo(400);
  }

  @Test
  void bodyOfTooManyPacketsEndsTheConnection() throws Exception {
    assertThat(client.post("4\u001e".repeat(5000).getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(client.poll().statusCode()).isEqualTo(400);
  }

  @Test
  void tooLargeRequestIsRefusedAndThePeerHearsOfIt() throws Exception {
    HttpResponse<String> answer = client.post(new byte[1_000_001]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEqualTo("\"Payload too large\"");
    assertThat(client.read()).isEqualTo("4too large:1000001");
  }

  @Test
  void largestRequestIsTaken() throws Exception {
    assertThat(client.post("4" + "x".repeat(999_999)).body()).isEqualTo("OK");
    assertThat(engine.peer().heard.getFirst()).hasSize(999_999);
  }

  @Test
  void closePacketEndsTheConnectionAfterWhatCameBefore() throws Exception {
    CompletableFuture<HttpResponse<String>> poll = engine.holdPoll(client);

    client.post("4last words", "1", "4too late");

    assertThat(engine.peer().closed.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(engine.peer().heard).containsExactly("last words");
    assertThat(poll.get(5, TimeUnit.SECONDS).body()).isIn("6", "4last words");
    assertThat(client.poll().statusCode()).isEqualTo(400);
  }

  @Test
  void bugOfThePeerEndsTheConnectionAndTellsNothing() throws Exception {
    HttpResponse<String> answer = client.post("4bug");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("\"Internal Server Error\"");
    assertThat(client.poll().statusCode()).isEqualTo(400);
  }

  @Test
  void clientPingIsAnswered() throws Exception {
    client.post("2hello");

    assertThat(client.read()).isEqualTo("3hello");
  }

  @Test
  void nextPollSaysThatTheAnswerBeforeItArrived() throws Exception {
    client.post("4a", "4b");
    client.poll();
    assertThat(engine.peer().delivered).isZero();

    var next = client.pollLater();

    await().until(() -> engine.peer().delivered == 2);
    assertThat(next).isNotDone();
  }

  @Test
  void stoppingServerSaysGoodbye() throws Exception {
    CompletableFuture<HttpResponse<String>> poll = engine.holdPoll(client);

    engine.handler.close();

    assertThat(poll.get(5, TimeUnit.SECONDS).body()).isEqualTo("1");
    assertThat(client.get("EIO=4&transport=polling").statusCode()).isEqualTo(503);
    assertThat(engine.handler.size()).isZero();
  }
}
