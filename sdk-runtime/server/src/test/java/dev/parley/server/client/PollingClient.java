package dev.parley.server.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that polls, one request at a time unless told otherwise. */
public final class PollingClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newBuilder().build();
  private final URI server;
  private final Queue<String> unread = new ArrayDeque<>();
  private String sid = "";

  public PollingClient(URI server) {
    this.server = server;
  }

  /** Opens a connection and returns the packet that answers. */
  public String open() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("EIO=4&transport=polling");
    Matcher matcher = SID.matcher(answer.body());
    if (answer.statusCode() != 200 || !matcher.find()) {
      throw new IOException("no handshake: " + answer.statusCode() + " " + answer.body());
    }
    sid = matcher.group(1);
    return answer.body();
  }

  public String sid() {
    return sid;
  }

  /** Returns the query of a request of this connection. */
  public String query() {
    return "EIO=4&transport=polling&sid=" + sid;
  }

  public HttpResponse<String> get(String query) throws IOException, InterruptedException {
    return http.send(request(query).GET().build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> send(String method, String query)
      throws IOException, InterruptedException {
    HttpRequest request = request(query).method(method, BodyPublishers.noBody()).build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Polls once. */
  public HttpResponse<String> poll() throws IOException, InterruptedException {
    return get(query());
  }

  /** Begins to poll and returns at once. */
  public CompletableFuture<HttpResponse<String>> pollLater() {
    return http.sendAsync(request(query()).GET().build(), BodyHandlers.ofString());
  }

  /** Sends packets in one request. */
  public HttpResponse<String> post(String... packets) throws IOException, InterruptedException {
    return post(String.join("\u001e", packets).getBytes(UTF_8));
  }

  public HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
    return post(query(), body);
  }

  public HttpResponse<String> post(String query, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request = request(query).POST(BodyPublishers.ofByteArray(body)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Polls until there is a packet that is no heartbeat, and returns it. */
  public String read() throws IOException, InterruptedException {
    while (unread.isEmpty()) {
      HttpResponse<String> answer = poll();
      if (answer.statusCode() != 200) {
        throw new IOException("poll failed: " + answer.statusCode() + " " + answer.body());
      }
      for (String packet : List.of(answer.body().split("\u001e"))) {
        if (packet.equals("2")) {
          post("3");
        } else {
          unread.add(packet);
        }
      }
    }
    return unread.remove();
  }

  /** Hands over the packets that came with others and were not read yet. */
  public void drainUnread(Consumer<String> reader) {
    unread.forEach(reader);
    unread.clear();
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(server.resolve("/ws/socket.io/?" + query)).timeout(PATIENCE);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
