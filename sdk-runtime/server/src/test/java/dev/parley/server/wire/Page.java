package dev.parley.server.wire;

import static org.awaitility.Awaitility.await;

import dev.parley.protocol.json.Json;
import dev.parley.server.client.Frame;
import dev.parley.server.client.RawWebSocket;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A page over a WebSocket: its session and its view outlive its socket. */
final class Page implements AutoCloseable {

  private final URI server;
  private final String sessionId;
  private final boolean extended;
  private final Lock viewing = new ReentrantLock();
  private final View view = new View(); // guarded by viewing
  private final AtomicInteger pongs = new AtomicInteger();
  private RawWebSocket socket;
  private Thread reader = Thread.currentThread();

  private Page(URI server, String sessionId, boolean extended) throws IOException {
    this.server = server;
    this.sessionId = sessionId;
    this.extended = extended;
    this.socket = connect();
  }

  /** Opens a page that knows nothing but Chainlit's events. */
  static Page stock(URI server) throws IOException {
    return new Page(server, UUID.randomUUID().toString(), false);
  }

  /** Opens a page that tells its cursor, as our own does. */
  static Page own(URI server) throws IOException {
    return new Page(server, UUID.randomUUID().toString(), true);
  }

  /** Opens another page with the same session, as a duplicated tab does. */
  Page twin() throws IOException {
    return new Page(server, sessionId, extended);
  }

  /** Opens the socket again. */
  void reconnect() throws IOException {
    socket = connect();
  }

  private RawWebSocket connect() throws IOException {
    var opened = RawWebSocket.open(server, "EIO=4&transport=websocket");
    expect(opened.readText(), "0{");
    opened.sendText("40" + auth());
    expect(opened.readText(), "40{\"sid\":");
    opened.sendText("42[\"connection_successful\"]");
    reader = Thread.ofVirtual().start(() -> read(opened));
    return opened;
  }

  private static void expect(String packet, String start) throws IOException {
    if (!packet.startsWith(start)) {
      throw new IOException("expected " + start + "…, not " + packet);
    }
  }

  private String auth() {
    if (!extended) {
      String threadId = see(view -> view.chat); // as stock pages do once there is one
      return Json.write(
          Map.of("clientType", "webapp", "sessionId", sessionId, "threadId", threadId));
    }
    Map<String, Object> place = see(view -> Map.of("cursor", view.cursor, "chat", view.chat));
    return Json.write(Map.of("clientType", "webapp", "sessionId", sessionId, "parley", place));
  }

  private void read(RawWebSocket from) {
    try {
      while (true) {
        Frame frame = from.read();
        if (frame.opcode() == Frame.TEXT && frame.text().equals("2")) {
          from.sendText("3");
          pongs.incrementAndGet();
        } else if (frame.opcode() == Frame.TEXT && frame.text().startsWith("4")) {
          apply(frame.text().substring(1));
        } else if (frame.opcode() == Frame.BINARY) {
          attach(frame.payload().array());
        }
      }
    } catch (IOException gone) {
      // The page was cut off, or is closed.
    }
  }

  private void apply(String packet) {
    viewing.lock();
    try {
      view.applyPacket(packet);
    } finally {
      viewing.unlock();
    }
  }

  private void attach(byte[] bytes) {
    viewing.lock();
    try {
      view.attachments.add(bytes);
    } finally {
      viewing.unlock();
    }
  }

  /** Says something and returns the message's id. */
  String say(String text) throws IOException {
    String id = UUID.randomUUID().toString();
    see(view -> {
      view.say(id, text);
      return id;
    });
    emit("client_message", Map.of("message", Map.of("id", id, "output", text)));
    return id;
  }

  /** Says something with a command, modes or files, and returns the message's id. */
  String say(String text, Map<String, ?> more, List<String> files) throws IOException {
    String id = UUID.randomUUID().toString();
    see(view -> {
      view.say(id, text);
      return id;
    });
    var message = new LinkedHashMap<String, Object>(more);
    message.put("id", id);
    message.put("output", text);
    List<Map<String, String>> references = files.stream().map(file -> Map.of("id", file)).toList();
    emit("client_message", Map.of("message", message, "fileReferences", references));
    return id;
  }

  void emit(String event) throws IOException {
    socket.sendText("42[\"" + event + "\"]");
  }

  void emit(String event, Object data) throws IOException {
    socket.sendText("42[\"" + event + "\"," + Json.write(data) + "]");
  }

  /** Answers a question with nothing. */
  void decline(long ack) throws IOException {
    socket.sendText("43" + ack + "[null]");
  }

  /** Returns a step that is shown. */
  JsonNode step(String id) {
    return see(view -> Objects.requireNonNull(view.steps.get(id), id));
  }

  /** Returns an element that is shown. */
  JsonNode element(String id) {
    return see(view -> Objects.requireNonNull(view.elements.get(id), id));
  }

  /** Answers what the server asked with a number. */
  void answer(long ack, Object... data) throws IOException {
    socket.sendText("43" + ack + Json.write(Arrays.asList(data)));
  }

  /** Waits for an event, from an index of those that came, and returns it. */
  View.Event awaitEvent(int from, String name) {
    awaitView(view -> view.find(from, name).isPresent());
    return see(view -> view.find(from, name).orElseThrow());
  }

  /** Waits for an event and returns it. */
  View.Event awaitEvent(String name) {
    return awaitEvent(0, name);
  }

  /** Returns how many events have come. */
  int mark() {
    return see(view -> view.events.size());
  }

  /** Returns the names of the events that came, from an index on. */
  List<String> names(int from) {
    return see(view -> List.copyOf(view.events.subList(from, view.events.size())));
  }

  /** Cuts the connection off without a goodbye; what was on its way is lost. */
  void cut() throws IOException, InterruptedException {
    socket.reset();
    reader.join(Duration.ofSeconds(5));
  }

  /** Looks at what is shown. */
  <T> T see(Function<View, T> look) {
    viewing.lock();
    try {
      return look.apply(view);
    } finally {
      viewing.unlock();
    }
  }

  /** Returns a list of what is shown, or came. */
  List<String> texts(Function<View, List<String>> look) {
    return see(view -> List.copyOf(look.apply(view)));
  }

  /** Tells whether the page shows that the chat works. */
  boolean loading() {
    return see(view -> view.loading);
  }

  /** Returns how many buttons are shown. */
  int buttons() {
    return see(view -> view.actions.size());
  }

  /** Returns the ids of the elements that are shown. */
  List<String> elements() {
    return see(view -> List.copyOf(view.elements.keySet()));
  }

  /** Waits until what is shown is as it should be. */
  void awaitView(Predicate<View> condition) {
    await().atMost(Duration.ofSeconds(20)).until(() -> see(condition::test));
  }

  /** Returns how many of the server's pings were answered. */
  int pongs() {
    return pongs.get();
  }

  RawWebSocket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
