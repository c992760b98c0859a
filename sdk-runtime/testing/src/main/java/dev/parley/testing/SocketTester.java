package dev.parley.testing;

import dev.parley.protocol.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
  private final String sessionId = UUID.randomUUID().toString();
  private final Lock sending = new ReentrantLock();
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null); // guarded by sending
  private final Lock viewing = new ReentrantLock();
  private final Condition changed = viewing.newCondition();
  private final ShownChat shown = new ShownChat(); // guarded by viewing
  private @Nullable String trouble; // guarded by viewing
  private @Nullable WebSocket connected; // guarded by viewing

  private SocketTester(URI address) {
    this.address = address;
  }

  /** Opens a new chat on the server. */
  public static SocketTester connect(URI server) {
    URI address = server.resolve("/ws/socket.io/?EIO=4&transport=websocket");
    var tester = new SocketTester(URI.create(address.toString().replaceFirst("^http", "ws")));
    tester.reconnect();
    return tester;
  }

  /** Opens the socket again, for the same session; what was shown stays, as in a page. */
  public void reconnect() {
    HTTP.newWebSocketBuilder().buildAsync(address, new Frames()).join();
    await("the connection", () -> connected != null);
    emit("connection_successful");
  }

  /** Cuts the socket without a goodbye, as a lost network does. */
  public void cut() {
    WebSocket open = socket();
    viewing.lock();
    try {
      connected = null;
    } finally {
      viewing.unlock();
    }
    open.abort();
  }

  /** Says something and returns the message's id. */
  public String say(String text) {
    String id = UUID.randomUUID().toString();
    emit(
        "client_message",
        Map.of("message", Map.of("id", id, "type", "user_message", "output", text)));
    return id;
  }

  /**
   * Says something, waits until the agent is done with it, and returns the last that it said.
   *
   * @throws AssertionError also when the agent said nothing
   */
  public String ask(String text) {
    String id = say(text);
    // A client that fell behind gets steps whole, in the order they appeared: a run that is over
    // may come before what was said in it.
    await("the answer to " + text, () -> !shown.loading() && shown.replyTo(id).isPresent());
    return view(chat -> chat.replyTo(id)).orElseThrow();
  }

  /** Presses Stop. */
  public void stop() {
    emit("stop");
  }

  /** Returns the texts of the agent's messages, errors among them, in order of appearance. */
  public List<String> replies() {
    return view(ShownChat::replies);
  }

  /** Returns all that is shown, in order of appearance. */
  public List<ShownStep> steps() {
    return view(ShownChat::steps);
  }

  /** Returns how many pieces of streamed text came one by one. */
  public int tokens() {
    return view(ShownChat::tokens);
  }

  /** Waits until the page would show that something is being done. */
  public void awaitWork() {
    await("the begin of the work", shown::loading);
  }

  /** Waits until the page would show that nothing is being done. */
  public void awaitIdle() {
    await("the end of the work", () -> !shown.loading());
  }

  /** Waits until a step is shown that meets the condition, and returns it. */
  public ShownStep awaitStep(Predicate<ShownStep> condition) {
    await("a step", () -> shown.steps().stream().anyMatch(condition));
    return steps().stream().filter(condition).findFirst().orElseThrow();
  }

  /** Leaves the chat, which ends it, and closes the socket. */
  @Override
  public void close() {
    if (view(_ -> connected) != null) {
      emit("clear_session");
      var _ = socket().sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
  }

  private <T extends @Nullable Object> T view(Function<ShownChat, T> look) {
    viewing.lock();
    try {
      return look.apply(shown);
    } finally {
      viewing.unlock();
    }
  }

  private WebSocket socket() {
    WebSocket open = view(_ -> connected);
    if (open == null) {
      throw new IllegalStateException("the socket is cut; reconnect() first");
    }
    return open;
  }

  private void await(String what, BooleanSupplier condition) {
    long left = PATIENCE.toNanos();
    viewing.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (left <= 0 || trouble != null) {
          String why = trouble == null ? "" : " (" + trouble + ")";
          throw new AssertionError("waited for " + what + why + "; shown: " + shown.steps());
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    } finally {
      viewing.unlock();
    }
  }

  private void emit(String event, Object... arguments) {
    var packet = new ArrayList<Object>(List.of(event));
    packet.addAll(List.of(arguments));
    send(socket(), "42" + Json.write(packet));
  }

  private void send(WebSocket open, String text) {
    try {
      sendInTurn(open, text).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("could not send " + text, e);
    }
  }

  /** The client takes one message at a time, and this class sends from two sides. */
  private CompletableFuture<?> sendInTurn(WebSocket open, String text) {
    sending.lock();
    try {
      sent = sent.handle((_, _) -> null).thenCompose(_ -> open.sendText(text, true));
      return sent;
    } finally {
      sending.unlock();
    }
  }

  /** Speaks Engine.IO and Socket.IO for this one connection. */
  private final class Frames implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        packet(socket, text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      troubled(socket, "closed by the server: " + status + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      troubled(socket, error.toString());
    }

    private void packet(WebSocket socket, String packet) {
      if (packet.startsWith("0")) {
        String auth =
            Json.write(Map.of("clientType", "webapp", "sessionId", sessionId, "userEnv", "{}"));
        var _ = sendInTurn(socket, "40" + auth);
      } else if (packet.equals("2")) {
        var _ = sendInTurn(socket, "3");
      } else if (packet.startsWith("40")) {
        change(() -> connected = socket);
      } else if (packet.startsWith("44")) {
        change(() -> trouble = "refused: " + packet);
      } else if (packet.startsWith("42")) {
        JsonNode event = Json.read(packet.substring(2));
        change(() -> shown.apply(event.path(0).asString(""), event.path(1)));
      }
    }

    private void troubled(WebSocket socket, String what) {
      change(() -> {
        if (socket.equals(connected)) {
          trouble = what;
        }
      });
    }

    private void change(Runnable change) {
      viewing.lock();
      try {
        change.run();
        changed.signalAll();
      } finally {
        viewing.unlock();
      }
    }
  }
}
