package dev.parley.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.protocol.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client asks the server beside the socket. */
final class PageRequests {

  private static final String BOUNDARY = "parley-test-file";

  private final HttpClient http;
  private final URI server;
  private final Duration patience;

  PageRequests(HttpClient http, URI server, Duration patience) {
    this.http = http;
    this.server = server;
    this.patience = patience;
  }

  /**
   * Uploads a file and returns its id.
   *
   * @param question the id of the step whose question it is for; empty for none
   * @throws AssertionError if the server does not take it
   */
  String upload(String sessionId, String question, TestFile file) {
    String path = "/project/file?session_id=" + encoded(sessionId);
    String whole = question.isEmpty() ? path : path + "&ask_parent_id=" + encoded(question);
    var request =
        HttpRequest.newBuilder(server.resolve(whole))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(multipart(file));
    HttpResponse<byte[]> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new AssertionError(
          "%s was not taken: %d %s"
              .formatted(file, answer.statusCode(), new String(answer.body(), UTF_8)));
    }
    return json(answer).path("id").asString("");
  }

  private static BodyPublisher multipart(TestFile file) {
    String start =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(BOUNDARY, file.name(), file.mime());
    return BodyPublishers.concat(
        BodyPublishers.ofString(start),
        BodyPublishers.ofByteArray(file.bytes()),
        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
  }

  /** Sends JSON, or nothing, and returns the answer, whatever it is. */
  ServerAnswer send(String method, String path, @Nullable Object body) {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
    HttpResponse<byte[]> answer = send(request);
    return new ServerAnswer(answer.statusCode(), Json.plainWithNulls(json(answer)));
  }

  /**
   * Returns what is at an address of the server.
   *
   * @throws AssertionError if nothing is
   */
  byte[] get(String path) {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(server.resolve(path)));
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return Json.read(answer.body());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    HttpRequest whole = request.timeout(patience).build();
    try {
      return http.send(whole, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while asking " + whole.uri(), e);
    } catch (IOException e) {
      throw new AssertionError("could not ask " + whole.uri(), e);
    }
  }
}
