package dev.parley.server.rest;

import static org.awaitility.Awaitility.await;

import dev.parley.protocol.json.Json;
import dev.parley.server.client.Frame;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A browser with a page that shows a chat, and with its cookie in every request. */
final class Visit implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final String session = UUID.randomUUID().toString();
  final String cookie = "parley_visitor=" + UUID.randomUUID().toString().replace("-", "");
  private final URI server;
  private final RawWebSocket socket;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  Visit(URI server) throws IOException {
    this.server = server;
    this.socket =
        RawWebSocket.request(
            server,
            0,
            "EIO=4&transport=websocket",
            Map.of(
                "Connection", "Upgrade",
                "Upgrade", "websocket",
                "Cookie", cookie,
                "Sec-WebSocket-Version", "13",
                "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
    socket.readText();
    socket.sendText("40" + Json.write(Map.of("sessionId", session)));
    socket.readText();
    socket.sendText("42[\"connection_successful\"]");
    Thread.ofVirtual().start(this::read);
    event("clear_call_fn");
  }

  private void read() {
    try {
      while (true) {
        Frame frame = socket.read();
        if (frame.opcode() == Frame.TEXT && frame.text().equals("2")) {
          socket.sendText("3");
        } else if (frame.opcode() == Frame.TEXT && frame.text().startsWith("42")) {
          events.add(Json.read(frame.text().substring(frame.text().indexOf('['))));
        }
      }
    } catch (IOException closed) {
      // the visit is over
    }
  }

  void emit(String event, Object data) throws IOException {
    socket.sendText("42[\"" + event + "\"," + Json.write(data) + "]");
  }

  /** Says something, with files. */
  void say(String text, String... files) throws IOException {
    var message = Map.of("id", UUID.randomUUID().toString(), "output", text);
    List<Map<String, String>> references = Stream.of(files).map(id -> Map.of("id", id)).toList();
    emit("client_message", Map.of("message", message, "fileReferences", references));
  }

  /** Begins another chat: this one is over. */
  void leave() throws IOException {
    socket.sendText("42[\"clear_session\"]");
  }

  void stop() throws IOException {
    socket.sendText("42[\"stop\"]");
  }

  /** Waits for the newest event of a name. */
  JsonNode event(String name) {
    return event(name, _ -> true);
  }

  /** Waits for an event of a name and returns the newest that is as it should be. */
  JsonNode event(String name, Predicate<JsonNode> fits) {
    await().atMost(Duration.ofSeconds(20)).until(() -> find(name, fits).findAny().isPresent());
    return find(name, fits).toList().getLast();
  }

  /** Returns how many events of a name have come. */
  long count(String name) {
    return find(name, _ -> true).count();
  }

  private Stream<JsonNode> find(String name, Predicate<JsonNode> fits) {
    return events.stream()
        .filter(event -> event.get(0).stringValue().equals(name))
        .map(event -> event.get(1) == null ? event : event.get(1))
        .filter(fits);
  }

  /** Waits for a message of the agent. */
  JsonNode message(String text) {
    return event("new_message", step -> step.get("output").stringValue().contains(text));
  }

  /** Waits for an element of a name. */
  JsonNode element(String name) {
    return event("element", element -> element.get("name").stringValue().equals(name));
  }

  /** Waits for a button of a name. */
  JsonNode button(String name) {
    return event("action", action -> action.get("name").stringValue().equals(name));
  }

  /** Sends JSON. */
  HttpResponse<String> send(String method, String path, Object body) throws Exception {
    return HTTP.send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(Json.write(body)))
            .build(),
        BodyHandlers.ofString());
  }

  /** Gets a file of the chat; the headers come in pairs. */
  HttpResponse<byte[]> file(String method, String id, String... headers) throws Exception {
    HttpRequest.Builder request = request("/project/file/" + id + "?session_id=" + session);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(
        request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
  }

  /** Uploads a file. */
  HttpResponse<String> upload(String name, String mime, byte[] bytes) throws Exception {
    return upload("", Form.of(name, mime, bytes));
  }

  /** Sends a form as an upload, with more for the query. */
  HttpResponse<String> upload(String query, byte[] form) throws Exception {
    return HTTP.send(
        request("/project/file?session_id=" + session + query)
            .header("Content-Type", Form.TYPE)
            .POST(BodyPublishers.ofByteArray(form))
            .build(),
        BodyHandlers.ofString());
  }

  /** Returns the id that an upload was answered with. */
  static String id(HttpResponse<String> answer) {
    return Json.read(answer.body()).get("id").stringValue();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Cookie", cookie)
        .timeout(Duration.ofSeconds(30));
  }

  /** Returns the files that the server keeps for the chat. */
  List<Path> kept() throws IOException {
    String chat = event("first_interaction").get("thread_id").stringValue();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> stores = Files.list(temporary)) {
      return stores
          .filter(store -> store.getFileName().toString().startsWith("parley-files-"))
          .map(store -> store.resolve(chat))
          .filter(Files::isDirectory)
          .flatMap(Visit::list)
          .toList();
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException goneMeanwhile) {
      return Stream.empty();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
