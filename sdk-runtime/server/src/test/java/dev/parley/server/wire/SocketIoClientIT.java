package dev.parley.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol's own client for Java talks to the server, on each transport and across both. */
class SocketIoClientIT {

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Socket client(String... transports) {
    IO.Options options =
        IO.Options.builder()
            .setForceNew(true)
            .setPath("/ws/socket.io/")
            .setTransports(transports)
            .setAuth(
                Map.of(
                    "clientType", "webapp",
                    "sessionId", UUID.randomUUID().toString(),
                    "userEnv", "{}"))
            .build();
    options.reconnectionDelay = 100;
    Socket socket = IO.socket(server.uri(), options);
    socket.on(Socket.EVENT_CONNECT, _ -> socket.emit("connection_successful"));
    return socket;
  }

  private static List<String> tokens(Socket socket) {
    List<String> tokens = new CopyOnWriteArrayList<>();
    socket.on("stream_start", args -> tokens.add(field(args[0], "output")));
    socket.on("stream_token", args -> tokens.add(field(args[0], "token")));
    return tokens;
  }

  private static String field(Object object, String name) {
    return ((org.json.JSONObject) object).optString(name);
  }

  private static org.json.JSONObject message(String text) {
    return new org.json.JSONObject(
        Map.of("message", Map.of("id", UUID.randomUUID().toString(), "output", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
  void conversationOverEachTransport(String transports) throws Exception {
    server.script.tokens.release(1_000);
    Socket socket = client(transports.split(","));
    List<String> tokens = tokens(socket);
    var turns = new AtomicInteger();
    socket.on("task_end", _ -> turns.incrementAndGet());
    socket.connect();
    try {
      await().until(() -> turns.get() >= 2);
      socket.emit("client_message", message("stream 200"));
      await().atMost(Duration.ofSeconds(20)).until(() -> turns.get() >= 3);

      assertThat(String.join("", tokens)).isEqualTo(Script.text(200));
      int polls = server.polls.get();
      socket.emit("client_message", message("echo again"));
      await().until(() -> turns.get() >= 4);
      if (transports.endsWith("websocket")) {
        assertThat(server.polls).hasValue(polls); // it has moved, or never polled
      } else {
        assertThat(server.polls).hasValueGreaterThan(polls);
      }
    } finally {
      socket.disconnect();
    }
    await().until(() -> server.socket.connections() == 0);
  }

  @Test
  void eventsAreAcknowledged() {
    Socket socket = client("websocket");
    var acknowledged = new AtomicInteger();
    socket.on(
        Socket.EVENT_CONNECT,
        _ ->
            socket.emit(
                "stop", new Object[0], (io.socket.client.Ack) _ -> acknowledged.incrementAndGet()));
    socket.connect();
    try {
      await().until(() -> acknowledged.get() == 1);
    } finally {
      socket.disconnect();
    }
  }

  @Test
  void refusalReachesTheClient() {
    IO.Options options =
        IO.Options.builder()
            .setForceNew(true)
            .setPath("/ws/socket.io/")
            .setTransports(new String[] {"websocket"})
            .build();
    Socket socket = IO.socket(server.uri(), options);
    var reason = new AtomicReference<>("");
    socket.on(Socket.EVENT_CONNECT_ERROR, args -> reason.set(field(args[0], "message")));
    socket.connect();
    try {
      await().until(() -> reason.get().equals("Connection refused by server"));
    } finally {
      socket.disconnect();
    }
  }
}
