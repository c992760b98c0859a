package dev.parley.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.json.Json;
import dev.parley.server.AgentServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests as our page's tests have written them down, and the answers that those tests read. */
class WireBookIT {

  private static final Path BOOKS = Path.of("../protocol/src/test/resources/wire");

  private AgentServer server;
  private Visit visit;
  private Map<String, String> answers;

  @BeforeEach
  void start() throws IOException {
    server = AgentServer.of(new Workshop().table()).port(0).start();
    visit = new Visit(server.url());
    answers =
        Files.readAllLines(BOOKS.resolve("answers.txt")).stream()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf(" {")),
                    line -> line.substring(line.indexOf('{'))));
  }

  @AfterEach
  void stop() throws IOException {
    visit.close();
    server.close();
  }

  @Test
  void everyRequestOfThePageIsAnsweredAsItReadsIt() throws Exception {
    visit.say("show");
    String button = visit.button("echo").get("id").stringValue();
    String element = visit.element("Form").get("id").stringValue();

    for (String line : Files.readAllLines(BOOKS.resolve("bodies.txt"))) {
      String[] request = line.split(" ", 3);
      String body =
          request[2].replace("s-1", visit.session).replace("a-1", button).replace("e-2", element);
      HttpResponse<String> answer = visit.send(request[0], request[1], Json.read(body));

      assertThat(answer.statusCode()).as(line).isEqualTo(200);
      assertSameFields(request[0] + " " + request[1], answer);
    }
  }

  @Test
  void uploadsAndRefusalsAreAnsweredAsThePageReadsThem() throws Exception {
    assertSameFields("POST /project/file", visit.upload("a.txt", "text/plain", new byte[] {1}));

    HttpResponse<String> refused =
        visit.send(
            "POST",
            "/project/action",
            Map.of("sessionId", visit.session, "action", Map.of("name", "nobody")));
    assertThat(refused.body()).isEqualTo(answers.get("refused"));
  }

  private void assertSameFields(String name, HttpResponse<String> answer) {
    JsonNode expected = Json.read(answers.getOrDefault(name, "{}"));

    assertThat(Json.read(answer.body()).propertyNames())
        .as(name)
        .isNotEmpty()
        .containsExactlyElementsOf(expected.propertyNames());
  }
}
