package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.AgentServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agent shows and people upload, as pages get it. */
class DownloadIT {

  private static AgentServer server;
  private static Visit visit;
  private static byte[] bytes;
  private static String id;

  @BeforeAll
  static void start() throws Exception {
    server = AgentServer.of(new Workshop().table()).port(0).start();
    visit = new Visit(server.url());
    bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((i * 7) >> 2);
    }
    id = Visit.id(visit.upload("a picture \u00fc.svg", "image/svg+xml", bytes));
  }

  @AfterAll
  static void stop() throws IOException {
    visit.close();
    server.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void fileIsToBeSavedWhateverItClaimsToBe() throws Exception {
    HttpResponse<byte[]> answer = visit.file("GET", id);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''a%20picture%20%C3%BC.svg");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
  }

  @Test
  void headTellsOfTheFileAndSendsNothing() throws Exception {
    HttpResponse<byte[]> answer = visit.file("HEAD", id);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("200000");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void whoHasTheFileIsToldSo() throws Exception {
    String etag = header(visit.file("GET", id), "ETag");
    HttpResponse<byte[]> answer = visit.file("GET", id, "If-None-Match", etag);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(visit.file("GET", id, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-0           | 206 | 0      | 1",
        "bytes=100-199       | 206 | 100    | 100",
        "bytes=199990-       | 206 | 199990 | 10",
        "bytes=-5            | 206 | 199995 | 5",
        "bytes=199990-999999 | 206 | 199990 | 10",
        "bytes=200000-       | 416 | 0      | 0",
        "bytes=0-1,4-5       | 200 | 0      | 200000",
        "pages=1-2           | 200 | 0      | 200000"
      })
  void partOfAFileIsSent(String range, int status, int from, int length) throws Exception {
    HttpResponse<byte[]> answer = visit.file("GET", id, "Range", range);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
    if (status == 206) {
      assertThat(header(answer, "Content-Range"))
          .isEqualTo("bytes " + from + "-" + (from + length - 1) + "/200000");
    }
  }

  @Test
  void partOfAnotherVersionIsTheWhole() throws Exception {
    HttpResponse<byte[]> answer =
        visit.file("GET", id, "Range", "bytes=1-2", "If-Range", "\"other\"");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(200_000);
  }

  @Test
  void whatTheAgentShowsIsThere() throws Exception {
    visit.say("show");
    String notes = visit.element("notes").get("chainlitKey").stringValue();
    HttpResponse<byte[]> answer = visit.file("GET", notes);

    assertThat(new String(answer.body(), UTF_8)).isEqualTo("some notes");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
    String data = visit.element("data.bin").get("chainlitKey").stringValue();
    assertThat(visit.file("GET", data).body()).hasSize(100_000);
  }

  @Test
  void unknownFileIsNotFound() throws Exception {
    for (String unknown : new String[] {"x", "..", "%2e%2e%2fetc", visit.session}) {
      HttpResponse<byte[]> answer = visit.file("GET", unknown);
      assertThat(answer.statusCode()).as(unknown).isEqualTo(404);
    }
  }

  @Test
  void strangersDoNotGetFilesOfAChat() throws Exception {
    try (var stranger = new Visit(server.url())) {
      assertThat(stranger.file("GET", id).statusCode()).isEqualTo(404);
      HttpResponse<String> answer =
          stranger.send("GET", "/project/file/" + id + "?session_id=" + visit.session, "");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("{\"detail\":\"Session not found\"}");
    }
  }

  @Test
  void filesGoWithTheirChat() throws Exception {
    try (var brief = new Visit(server.url())) {
      brief.say("hi");
      String file = Visit.id(brief.upload("a.txt", "text/plain", new byte[3]));
      assertThat(brief.file("GET", file).statusCode()).isEqualTo(200);
      assertThat(brief.kept()).hasSize(1);

      brief.leave();
      await().until(() -> brief.file("GET", file).statusCode() == 404);
      await().until(() -> brief.kept().isEmpty());
    }
  }

  @Test
  void fileThatSomebodyRemovedIsNotFound() throws Exception {
    try (var brief = new Visit(server.url())) {
      brief.say("hi");
      String file = Visit.id(brief.upload("a.txt", "text/plain", new byte[3]));
      Files.delete(brief.kept().getFirst());

      HttpResponse<byte[]> answer = brief.file("GET", file);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(new String(answer.body(), UTF_8)).isEqualTo("{\"detail\":\"File not found\"}");
      assertThat(header(answer, "Content-Disposition")).isEmpty();
    }
  }
}
