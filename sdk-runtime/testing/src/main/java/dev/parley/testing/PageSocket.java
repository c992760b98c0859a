package dev.parley.testing;

import dev.parley.protocol.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One connection of a client: Engine.IO and Socket.IO over a WebSocket. */
final class PageSocket {

  private static final Pattern EVENT = Pattern.compile("4[25](?:(\\d+)-)?(\\d*)(?=\\[)");

  private final WebSocket socket;
  private final Duration patience;
  private final Lock sending = new ReentrantLock();
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null); // guarded by sending

  /** Hears of what a connection brings, on its thread. */
  interface Listener {

    /** The server has let the client in. */
    void joined(PageSocket socket);

    /** The server tells something. */
    void told(PageEvent event);

    /** The server does not let the client in. */
    void refused(String reason);

    /** The connection is of no use any more. */
    void closed(PageSocket socket, String reason);
  }

  private PageSocket(WebSocket socket, Duration patience) {
    this.socket = socket;
    this.patience = patience;
  }

  /** Connects, and joins with what the client says of itself; the listener hears how that went. */
  static void open(
      HttpClient http, URI address, Map<String, ?> auth, Duration patience, Listener listener) {
    http.newWebSocketBuilder()
        .buildAsync(address, new Frames(Json.write(auth), patience, listener))
        .join();
  }

  void emit(String event, Object... arguments) {
    var packet = new ArrayList<Object>(List.of(event));
    packet.addAll(List.of(arguments));
    send("42" + Json.write(packet));
  }

  /** Emits an event whose {@code data} is binary. */
  void emitBinary(String event, Map<String, Object> argument, byte[] data) {
    var whole = new LinkedHashMap<>(argument);
    whole.put("data", Map.of("_placeholder", true, "num", 0));
    send("451-" + Json.write(List.of(event, whole)));
    await(sendInTurn(() -> socket.sendBinary(ByteBuffer.wrap(data), true)), event);
  }

  /** Answers what the server has asked. */
  void acknowledge(long number, @Nullable Object answer) {
    var arguments = new ArrayList<@Nullable Object>();
    arguments.add(answer);
    send("43" + number + Json.write(arguments));
  }

  /** Cuts the connection without a goodbye. */
  void cut() {
    socket.abort();
  }

  void close() {
    var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
  }

  private void send(String text) {
    await(sendInTurn(() -> socket.sendText(text, true)), text);
  }

  private void await(CompletableFuture<?> sending, String what) {
    try {
      sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("could not send " + what, e);
    }
  }

  /** The client takes one message at a time, and this class sends from two sides. */
  private CompletableFuture<?> sendInTurn(Supplier<CompletableFuture<WebSocket>> send) {
    sending.lock();
    try {
      sent = sent.handle((_, _) -> null).thenCompose(_ -> send.get());
      return sent;
    } finally {
      sending.unlock();
    }
  }

  /** Takes what arrives. */
  private static final class Frames implements WebSocket.Listener {
    private final String auth;
    private final Duration patience;
    private final Listener listener;
    private final StringBuilder text = new StringBuilder();
    private @Nullable PageSocket socket;
    private @Nullable PageEvent waiting; // for its attachments

    Frames(String auth, Duration patience, Listener listener) {
      this.auth = auth;
      this.patience = patience;
      this.listener = listener;
    }

    @Override
    public void onOpen(WebSocket opened) {
      socket = new PageSocket(opened, patience);
      opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    /** Whatever is sent to pages as bytes is short: it comes in one piece. */
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      PageEvent event = waiting;
      if (event != null) {
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        waiting = null;
        listener.told(new PageEvent(event.name(), event.argument(), event.ack(), List.of(bytes)));
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      listener.closed(mine(), "closed by the server: " + status + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      listener.closed(mine(), error.toString());
    }

    private PageSocket mine() {
      return Objects.requireNonNull(socket);
    }

    private void take(String packet) {
      PageSocket mine = mine();
      if (packet.startsWith("0")) {
        var _ = mine.sendInTurn(() -> mine.socket.sendText("40" + auth, true));
      } else if (packet.equals("2")) {
        var _ = mine.sendInTurn(() -> mine.socket.sendText("3", true));
      } else if (packet.startsWith("40")) {
        listener.joined(mine);
      } else if (packet.startsWith("44")) {
        listener.refused(packet);
      } else {
        takeEvent(packet);
      }
    }

    private void takeEvent(String packet) {
      Matcher start = EVENT.matcher(packet);
      if (!start.lookingAt()) {
        return;
      }
      JsonNode event = Json.read(packet.substring(start.end()));
      long ack = start.group(2).isEmpty() ? PageEvent.NO_ACK : Long.parseLong(start.group(2));
      var told = new PageEvent(event.path(0).asString(""), event.path(1), ack, List.of());
      if (start.group(1) == null) {
        listener.told(told);
      } else {
        waiting = told;
      }
    }
  }
}
