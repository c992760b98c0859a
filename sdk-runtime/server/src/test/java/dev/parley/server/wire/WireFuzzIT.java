package dev.parley.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.server.client.Frame;
import dev.parley.server.client.Nonsense;
import dev.parley.server.client.PollingClient;
import dev.parley.server.client.RawWebSocket;
import dev.parley.server.client.SocketThreads;
import dev.parley.server.transport.SocketConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Packets that were spoiled or made up, on each transport, next to a chat that must not notice. As
 * many as {@code -Dfuzz=100000} says.
 */
class WireFuzzIT {

  private static final int PACKETS = Integer.getInteger("fuzz", 5_000);
  private static final int OF_ONE_CLIENT = 40;
  private static final String LAST = "424711[\"fetch_favorites\"]";
  private static final String LAST_TAKEN = "434711[]";
  private static final Duration IN_TIME = Duration.ofSeconds(5);
  private static final Pattern INTERNALS =
      Pattern.compile(
          "Exception|\\tat |dev\\.parley\\.[a-z]+\\.[A-Z]|tools\\.jackson|io\\.undertow");
  private static final Pattern CHAT = Pattern.compile("\"threadId\":\"([0-9a-f-]{36})\"");
  private static final SocketConfig IMPATIENT =
      SocketConfig.STANDARD
          .withConnectTimeout(Duration.ofSeconds(2))
          .withHeartbeat(Duration.ofSeconds(2), Duration.ofSeconds(2));

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final Set<String> chats = ConcurrentHashMap.newKeySet();
  private TestServer server;
  private long threads;

  @BeforeEach
  void start() throws IOException {
    logger.setLevel(Level.ERROR);
    lines.start();
    logger.addAppender(lines);
    server = new TestServer(IMPATIENT, new Fair().table(), Duration.ofSeconds(1));
    threads = threads();
  }

  @AfterEach
  void stop() {
    server.close();
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  /** Sends what a client sends, until the server has had enough of it. */
  @FunctionalInterface
  private interface Client {
    int send(Nonsense nonsense, int number) throws Exception;
  }

  private void fuzz(long seed, Client client) throws Exception {
    var nonsense = new Nonsense(seed);
    try (var neighbour = new Neighbour(server)) {
      int sent = 0;
      for (int number = 0; sent < PACKETS; number++) {
        sent += client.send(nonsense, number);
      }
      assertThat(neighbour.slowest()).isLessThan(IN_TIME);
    }
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            server.socket.connections() == 0
                && server.host.size() == 0
                && server.sessions.size() == 0
                && SocketThreads.count() == 0);
    assertThat(leaks).isEmpty();
    assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    assertThat(threads()).isLessThanOrEqualTo(threads);
    await().untilAsserted(() -> assertThat(folders()).isEmpty());
    assertThat(chats).isNotEmpty();
  }

  /** Returns how many platform threads the server has. */
  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("parley"))
        .count();
  }

  /** Returns what there is of files of the chats that were. */
  private List<Path> folders() throws IOException {
    try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return temporary
          .filter(folder -> folder.getFileName().toString().startsWith("parley-files-"))
          .flatMap(store -> chats.stream().map(store::resolve))
          .filter(Files::exists)
          .toList();
    }
  }

  /** Looks at what a client was told. */
  private void told(String packet) {
    if (INTERNALS.matcher(packet).find()) {
      leaks.add(packet);
    }
    Matcher chat = CHAT.matcher(packet);
    if (chat.find()) {
      chats.add(chat.group(1));
    }
  }

  private static String join(int number) {
    return "40{\"clientType\":\"webapp\",\"sessionId\":\"fuzz" + number + "\",\"userEnv\":\"{}\"}";
  }

  /** Every other client keeps to the rules of the transport, and so says more. */
  private static boolean isWild(int number) {
    return number % 2 == 0;
  }

  private int talk(RawWebSocket socket, Nonsense nonsense, boolean wild) {
    var answered = new CountDownLatch(1);
    Thread reader = Thread.ofVirtual().start(() -> listen(socket, answered));
    int sent = 0;
    try {
      while (sent < OF_ONE_CLIENT && reader.isAlive()) {
        sent++;
        String packet = nonsense.packet(wild);
        socket.sendText(packet);
        for (int k = attachments(packet, nonsense, wild); k > 0; k--) {
          socket.send(RawWebSocket.frame(true, Frame.BINARY, nonsense.bytes()));
        }
      }
      socket.sendText(LAST);
      boolean _ = answered.await(5, TimeUnit.SECONDS);
      socket.close();
      reader.join();
    } catch (IOException | InterruptedException closedOnUs) {
      // What the server does to such a client is its own business.
    }
    return sent;
  }

  private static int attachments(String packet, Nonsense nonsense, boolean wild) {
    boolean announced = packet.startsWith("45") || packet.startsWith("46");
    int count = announced && packet.length() > 2 ? Character.digit(packet.charAt(2), 10) : 0;
    return wild && nonsense.below(4) == 0 ? nonsense.below(3) : Math.max(0, count);
  }

  private void listen(RawWebSocket socket, CountDownLatch answered) {
    try {
      while (true) {
        Frame frame = socket.read();
        if (frame.opcode() == Frame.CLOSE) {
          return;
        }
        if (frame.opcode() == Frame.TEXT) {
          told(frame.text());
          if (frame.text().equals(LAST_TAKEN)) {
            answered.countDown();
          }
        }
      }
    } catch (IOException | RuntimeException gone) {
      // one side has closed
    } finally {
      answered.countDown();
    }
  }

  @Test
  void nonsenseOverWebSocketsHarmsNobodyElse() throws Exception {
    fuzz(
        815,
        (nonsense, number) -> {
          try (var socket = RawWebSocket.open(server.uri(), "EIO=4&transport=websocket")) {
            socket.sendText(join(number));
            socket.sendText("42[\"connection_successful\"]");
            return talk(socket, nonsense, isWild(number));
          }
        });
  }

  @Test
  void nonsenseInRequestsHarmsNobodyElse() throws Exception {
    try (var client = new PollingClient(server.uri())) {
      fuzz(4_242, (nonsense, number) -> poll(client, nonsense, number));
    }
  }

  private int poll(PollingClient client, Nonsense nonsense, int number) throws Exception {
    client.open();
    client.post(join(number), "42[\"connection_successful\"]");
    int sent = 0;
    int status = 200;
    while (sent < OF_ONE_CLIENT && status == 200) {
      var packets = new ArrayList<String>();
      for (int k = nonsense.below(8); k >= 0; k--) {
        String packet = nonsense.packet(isWild(number));
        packets.add(packet);
        for (int a = attachments(packet, nonsense, isWild(number)); a > 0; a--) {
          packets.add("b" + Base64.getEncoder().encodeToString(nonsense.bytes()));
        }
      }
      sent += packets.size();
      status = client.post(String.join("\u001e", packets).getBytes(UTF_8)).statusCode();
      assertThat(status).isIn(200, 400, 413);
    }
    var answer = client.poll();
    told(answer.body());
    if (answer.statusCode() == 200) {
      client.post("1");
    }
    return sent;
  }

  @Test
  void nonsenseAcrossBothHarmsNobodyElse() throws Exception {
    try (var client = new PollingClient(server.uri())) {
      fuzz(
          99,
          (nonsense, number) -> {
            client.open();
            client.post(join(number), "42[\"connection_successful\"]");
            String query = "EIO=4&transport=websocket&sid=" + client.sid();
            try (var socket = RawWebSocket.open(server.uri(), query)) {
              if (socket.status() != 101) {
                return 1;
              }
              socket.sendText("2probe");
              socket.sendText("5");
              return 1 + talk(socket, nonsense, isWild(number));
            }
          });
    }
  }
}
