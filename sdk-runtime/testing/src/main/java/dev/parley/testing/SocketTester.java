package dev.parley.testing;

import dev.parley.action.Action;
import dev.parley.element.ShownElement;
import dev.parley.offer.Command;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Drives an agent over a real WebSocket, as a stock client does, and keeps the view of the chat
 * that such a client would show.
 *
 * {@snippet lang = java:
 * try (var server = AgentServer.of(EchoAgentDispatch.TABLE).port(0).start();
 *     var chat = SocketTester.connect(server.url())) {
 *   assertEquals("hi", chat.ask("echo hi"));
 * }
 * }
 *
 * <p>Safe for use by multiple threads. Every wait is bounded by {@link #PATIENCE} and ends with an
 * {@link AssertionError} that shows the view.
 */
public final class SocketTester implements AutoCloseable {

  /** How long a wait lasts at most. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address;
  private final PageRequests requests;
  private final String profile;
  private final String sessionId = UUID.randomUUID().toString();
  private final PageView view = new PageView(PATIENCE);
  private final List<String> attached = new CopyOnWriteArrayList<>();

  private SocketTester(URI server, String profile) {
    URI path = server.resolve("/ws/socket.io/?EIO=4&transport=websocket");
    this.address = URI.create(path.toString().replaceFirst("^http", "ws"));
    this.requests = new PageRequests(HTTP, server, PATIENCE);
    this.profile = profile;
  }

  /** Opens a new chat on the server. */
  public static SocketTester connect(URI server) {
    return connect(server, "");
  }

  /** Opens a new chat of a profile on the server. */
  public static SocketTester connect(URI server, String profile) {
    var tester = new SocketTester(server, profile);
    tester.reconnect();
    return tester;
  }

  /** Opens the socket again, for the same session; what was shown stays, as in a page. */
  public void reconnect() {
    var auth =
        Map.of(
            "clientType",
            "webapp",
            "sessionId",
            sessionId,
            "userEnv",
            "{}",
            "chatProfile",
            PageRequests.encoded(profile));
    PageSocket.open(HTTP, address, auth, PATIENCE, view);
    view.await("the connection", _ -> view.connection() != null);
    emit("connection_successful");
  }

  /** Cuts the socket without a goodbye, as a lost network does. */
  public void cut() {
    PageSocket open = socket();
    view.disconnected();
    open.cut();
  }

  /** Says something, with what is attached, and returns the message's id. */
  public String say(String text) {
    return say(text, Map.of());
  }

  /** Says something with a command and returns the message's id. */
  public String say(String text, Command command) {
    return say(text, Map.of("command", command.id()));
  }

  private String say(String text, Map<String, String> more) {
    String id = UUID.randomUUID().toString();
    var message = new LinkedHashMap<String, Object>(more);
    message.putAll(Map.of("id", id, "type", "user_message", "output", text));
    var files = attached.stream().map(file -> Map.of("id", file)).toList();
    attached.clear();
    emit("client_message", Map.of("message", message, "fileReferences", files));
    return id;
  }

  /**
   * Uploads a file, which goes with what is said next.
   *
   * @throws AssertionError if the server does not take it; its message has the status
   */
  public void upload(TestFile file) {
    attached.add(requests.upload(sessionId, "", file));
  }

  /** Changes what was said before; what came of it goes at once, as in a page. */
  public void edit(String messageId, String text) {
    view.change(it -> it.removePartsOf(messageId));
    emit("edit_message", Map.of("message", Map.of("id", messageId, "output", text)));
  }

  /**
   * Says something, waits until the agent is done with it, and returns the last that it said.
   *
   * @throws AssertionError also when the agent said nothing
   */
  public String ask(String text) {
    return replyTo(say(text));
  }

  /** Waits until the agent is done with a message, and returns the last that it said. */
  public String replyTo(String messageId) {
    // A client that fell behind gets steps whole, in the order they appeared: a run that is over
    // may come before what was said in it.
    view.await("the answer", it -> !it.loading() && it.replyTo(messageId).isPresent());
    return view.see(chat -> chat.replyTo(messageId)).orElseThrow();
  }

  /** Presses Stop. */
  public void stop() {
    emit("stop");
  }

  /** Waits for a question, and returns it. */
  public ShownQuestion awaitQuestion() {
    view.await("a question", it -> it.around().question != null);
    return view.see(it -> Optional.ofNullable(it.around().question)).orElseThrow();
  }

  /** Waits for a question, and answers it by a text. */
  public void answer(String text) {
    ShownQuestion question = awaitQuestion();
    String id = UUID.randomUUID().toString();
    answer(
        question,
        Map.of("id", id, "type", "user_message", "output", text, "parentId", question.parentId()));
  }

  /** Waits for a question, and presses the button of that name. */
  public void choose(String name) {
    ShownQuestion question = awaitQuestion();
    Action action = action(name);
    answer(question, Map.of("id", action.id(), "name", name, "payload", action.payload()));
  }

  /** Waits for a question, and answers it by files. */
  public void give(TestFile... files) {
    ShownQuestion question = awaitQuestion();
    answer(
        question,
        Arrays.stream(files)
            .map(file -> Map.of("id", requests.upload(sessionId, question.parentId(), file)))
            .toList());
  }

  private void answer(ShownQuestion question, Object answer) {
    view.change(it -> it.around().question = null);
    socket().acknowledge(question.number(), answer);
  }

  /** Clicks the button of that name, and returns what the server answers. */
  public ServerAnswer click(String name) {
    Action it = action(name);
    var action = Map.of("id", it.id(), "name", name, "payload", it.payload(), "forId", it.stepId());
    return requests.send(
        "POST", "/project/action", Map.of("sessionId", sessionId, "action", action));
  }

  private Action action(String name) {
    view.await("the button " + name, it -> named(it, name).isPresent());
    return view.see(it -> named(it, name)).orElseThrow();
  }

  private static Optional<Action> named(ShownChat shown, String name) {
    return shown.around().actions.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** Waits until the agent calls a function of the page, and returns the call. */
  public ShownCall awaitCall() {
    view.await("a call", it -> it.around().call != null);
    return view.see(it -> Optional.ofNullable(it.around().call)).orElseThrow();
  }

  /** Waits until the agent calls a function of the page, and answers by a result. */
  public void answerCall(@Nullable Object result) {
    socket().acknowledge(awaitCall().number(), result);
  }

  /** Says something as the page that embeds the chat. */
  public void windowSays(Object data) {
    emit("window_message", data);
  }

  /** Confirms settings; those that are missing stay as they are. */
  public void set(Map<String, ?> values) {
    var all = new LinkedHashMap<String, @Nullable Object>(settings());
    all.putAll(values);
    emit("chat_settings_change", all);
  }

  /**
   * Speaks, in pieces of sound.
   *
   * @throws AssertionError also when the agent does not listen
   */
  public void speak(byte[]... pieces) {
    view.change(it -> it.around().listening = null);
    emit("audio_start");
    view.await("the agent to listen", it -> Boolean.TRUE.equals(it.around().listening));
    boolean first = true;
    for (byte[] piece : pieces) {
      socket()
          .emitBinary(
              "audio_chunk",
              Map.of("isStart", first, "mimeType", "pcm16", "elapsedTime", 0),
              piece);
      first = false;
    }
    emit("audio_end");
  }

  /** Sends any other event. */
  public void emit(String event, Object... arguments) {
    socket().emit(event, arguments);
  }

  /** Returns the texts of the agent's messages, errors among them, in order of appearance. */
  public List<String> replies() {
    return view.see(ShownChat::replies);
  }

  /** Returns all steps that are shown, in order of appearance. */
  public List<ShownStep> steps() {
    return view.see(ShownChat::steps);
  }

  /** Returns how many pieces of streamed text came one by one. */
  public int tokens() {
    return view.see(ShownChat::tokens);
  }

  /** Returns the elements that are shown, in order of appearance. */
  public List<ShownElement> elements() {
    return view.see(chat -> List.copyOf(chat.around().elements.values()));
  }

  /**
   * Waits until an element of the name is shown, and returns it.
   *
   * @throws AssertionError also when there are several
   */
  public ShownElement element(String name) {
    view.await(
        "the element " + name, _ -> elements().stream().anyMatch(it -> it.name().equals(name)));
    var all = elements().stream().filter(it -> it.name().equals(name)).toList();
    if (all.size() > 1) {
      throw new AssertionError("there are several elements " + name + ": " + all);
    }
    return all.getFirst();
  }

  /** Fetches what an element consists of. */
  public byte[] content(ShownElement element) {
    String url = element.url();
    return requests.get(
        url == null ? "/project/file/" + element.fileId() + "?session_id=" + sessionId : url);
  }

  /** Returns the buttons that are shown, in order of appearance. */
  public List<Action> actions() {
    return view.see(chat -> List.copyOf(chat.around().actions));
  }

  /** Returns what is set, JSON-like and by id. */
  public Map<String, @Nullable Object> settings() {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    view.change(it -> copy.putAll(it.around().settings));
    return Collections.unmodifiableMap(copy);
  }

  /** Asks the server for what a page knows before the chat: profiles, starters, what is on. */
  public ServerAnswer projectSettings() {
    return requests.send(
        "GET", "/project/settings?chat_profile=" + PageRequests.encoded(profile), null);
  }

  /** Returns what is shown around the conversation. */
  public ShownPage page() {
    return view.see(chat -> chat.around().page());
  }

  /** Waits until the page would show that something is being done. */
  public void awaitWork() {
    view.await("the begin of the work", ShownChat::loading);
  }

  /** Waits until the page would show that nothing is being done. */
  public void awaitIdle() {
    view.await("the end of the work", it -> !it.loading());
  }

  /** Waits until a step is shown that meets the condition, and returns it. */
  public ShownStep awaitStep(Predicate<ShownStep> condition) {
    view.await("a step", it -> it.steps().stream().anyMatch(condition));
    return steps().stream().filter(condition).findFirst().orElseThrow();
  }

  /** Waits until what is shown is as it should be; looks whenever something arrives. */
  public void awaitThat(String what, Predicate<SocketTester> condition) {
    view.await(what, _ -> condition.test(this));
  }

  /** Leaves the chat, which ends it, and closes the socket. */
  @Override
  public void close() {
    PageSocket open = view.connection();
    if (open != null) {
      open.emit("clear_session");
      open.close();
    }
  }

  private PageSocket socket() {
    PageSocket open = view.connection();
    if (open == null) {
      throw new IllegalStateException("the socket is cut; reconnect() first");
    }
    return open;
  }
}
