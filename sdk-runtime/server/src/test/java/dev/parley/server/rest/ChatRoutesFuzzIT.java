package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.server.AgentServer;
import dev.parley.server.client.Nonsense;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Requests that were spoiled or made up, about a chat of the client's own, next to one that must
 * not notice. As many as {@code -Dfuzz=100000} says.
 */
class ChatRoutesFuzzIT {

  private static final int REQUESTS = Integer.getInteger("fuzz", 2_000);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern INTERNALS =
      Pattern.compile(
          "Exception|\\tat |dev\\.parley\\.[a-z]+\\.[A-Z]|tools\\.jackson|io\\.undertow");
  private static final List<String> NAMES =
      List.of("map", "list", "nothing", "echo", "elsewhere", "", "x");
  private static final List<String> RANGES =
      List.of("bytes=0-1", "bytes=-", "bytes=9-1", "bytes=-99999999999", "x", "bytes=1-,2-3");

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Nonsense nonsense = new Nonsense(1_234);
  private AgentServer server;
  private Visit visit;
  private List<String> ids;

  @BeforeEach
  void start() throws Exception {
    logger.setLevel(Level.WARN);
    lines.start();
    logger.addAppender(lines);
    server =
        AgentServer.of(new Workshop().table())
            .port(0)
            .timeouts(Duration.ofMillis(1_500), Duration.ofSeconds(10))
            .start();
    visit = new Visit(server.url());
    visit.say("show");
    ids =
        List.of(
            visit.element("Form").get("id").stringValue(),
            visit.element("notes").get("id").stringValue(),
            visit.element("notes").get("chainlitKey").stringValue(),
            visit.button("echo").get("id").stringValue(),
            visit.message("Look").get("id").stringValue(),
            "x");
  }

  @AfterEach
  void stop() throws IOException {
    visit.close();
    server.close();
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  @Test
  void nonsenseHarmsNobodyElse() throws Exception {
    try (var neighbour = new Visit(server.url())) {
      for (int i = 0; i < REQUESTS; i++) {
        HttpRequest request = request();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString(ISO_8859_1));

        assertThat(answer.statusCode()).as(request.toString()).isLessThan(500);
        if (!answer.headers().firstValue("Content-Disposition").isPresent()) {
          assertThat(answer.body()).as(request.toString()).doesNotContainPattern(INTERNALS);
        }
        if (i % 500 == 0) {
          breakOff();
          neighbour.say("n" + i);
          neighbour.message("said n" + i);
        }
      }
    }
    visit.leave();
    await().until(() -> visit.kept().isEmpty());
    assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
  }

  private HttpRequest request() {
    return switch (nonsense.below(6)) {
      case 0 -> json("POST", "/project/action", "action");
      case 1 -> json(nonsense.below(20) == 0 ? "DELETE" : "PUT", "/project/element", "element");
      case 2 -> json("PUT", "/feedback", "feedback");
      case 3 -> download();
      default -> upload();
    };
  }

  private HttpRequest json(String method, String path, String key) {
    String id = nonsense.pick(ids);
    String part =
        nonsense.below(2) == 0
            ? nonsense.json(4)
            : "{\"id\":\"%s\",\"name\":\"%s\",\"forId\":\"%s\",\"value\":%d,\"props\":%s,\"payload\":%s}"
                .formatted(
                    id,
                    nonsense.pick(NAMES),
                    id,
                    nonsense.below(3),
                    nonsense.json(3),
                    nonsense.json(3));
    String body = "{\"sessionId\":\"%s\",\"%s\":%s}".formatted(visit.session, key, part);
    return visit
        .request(path)
        .header("Content-Type", "application/json")
        .method(
            method, BodyPublishers.ofString(nonsense.below(3) == 0 ? nonsense.spoiled(body) : body))
        .build();
  }

  private HttpRequest download() {
    HttpRequest.Builder request =
        visit.request("/project/file/" + nonsense.pick(ids) + "?session_id=" + visit.session);
    if (nonsense.below(2) == 0) {
      request.header("Range", nonsense.pick(RANGES));
    }
    return request.method(nonsense.below(5) == 0 ? "HEAD" : "GET", BodyPublishers.noBody()).build();
  }

  private HttpRequest upload() {
    byte[] bytes = nonsense.below(20) == 0 ? nonsense.bytes() : new byte[nonsense.below(50)];
    String head = nonsense.spoiled(Form.head("a.txt", "text/plain"));
    String tail = nonsense.spoiled(Form.tail());
    String form = head + new String(bytes, ISO_8859_1) + tail;
    String type = nonsense.below(4) == 0 ? nonsense.spoiled(Form.TYPE) : Form.TYPE;
    String parent = nonsense.below(5) == 0 ? "&ask_parent_id=" + nonsense.pick(ids) : "";
    return visit
        .request("/project/file?session_id=" + visit.session + parent)
        .header("Content-Type", type.replaceAll("[^ -~]", "?"))
        .POST(BodyPublishers.ofByteArray(form.getBytes(ISO_8859_1)))
        .build();
  }

  /** Leaves in the middle of an upload. */
  private void breakOff() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head =
          String.join(
              "\r\n",
              "POST /project/file?session_id=%s HTTP/1.1",
              "Host: localhost",
              "Cookie: %s",
              "Content-Type: %s",
              "Content-Length: 900000",
              "",
              "");
      socket
          .getOutputStream()
          .write(head.formatted(visit.session, visit.cookie, Form.TYPE).getBytes(UTF_8));
      socket.getOutputStream().write(Form.head("a.txt", "text/plain").getBytes(UTF_8));
      socket.getOutputStream().write(new byte[nonsense.below(50_000)]);
      socket.setSoLinger(true, 0);
    }
  }

  @Test
  void manyChangesOfAnElementAndMuchFeedbackAreTaken() throws Exception {
    Map<String, Object> element =
        Map.of("id", ids.getFirst(), "props", Map.of("n", "x".repeat(9_000)));
    for (int i = 0; i < 500; i++) {
      var put = Map.of("sessionId", visit.session, "element", element);
      assertThat(visit.send("PUT", "/project/element", put).statusCode()).isEqualTo(200);
      var rate =
          Map.of("sessionId", visit.session, "feedback", Map.of("forId", ids.get(4), "value", 1));
      assertThat(visit.send("PUT", "/feedback", rate).statusCode()).isEqualTo(200);
    }
    visit.say("on");
    visit.message("said on");
  }
}
