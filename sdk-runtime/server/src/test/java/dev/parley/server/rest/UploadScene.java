package dev.parley.server.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.server.AgentServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/** A server with an agent that takes files, and what it has logged. */
class UploadScene {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  AgentServer server;
  Visit visit;

  @BeforeEach
  void start() throws IOException {
    server = open(AgentServer.of(new Workshop().table()));
    visit = new Visit(server.url());
    lines.start();
    logger.addAppender(lines);
  }

  static AgentServer open(AgentServer.Builder builder) throws IOException {
    return builder.port(0).timeouts(Duration.ofMillis(1_500), Duration.ofSeconds(30)).start();
  }

  @AfterEach
  void stop() throws IOException {
    logger.detachAppender(lines);
    visit.close();
    server.close();
  }

  List<ILoggingEvent> errors() {
    return List.copyOf(lines.list).stream()
        .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
        .toList();
  }

  Socket begin(int length) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    String head =
        String.join(
            "\r\n",
            "POST /project/file?session_id=%s HTTP/1.1",
            "Host: localhost",
            "Cookie: %s",
            "Content-Type: %s",
            "Content-Length: %d",
            "Connection: close",
            "",
            "");
    socket
        .getOutputStream()
        .write(head.formatted(visit.session, visit.cookie, Form.TYPE, length).getBytes(ISO_8859_1));
    return socket;
  }

  /** Returns the beginning of the answer; the empty text if the server closes without one. */
  static String answer(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readNBytes(60), ISO_8859_1);
    } catch (SocketException reset) {
      return "";
    }
  }

  void assertNothingStays() {
    await().until(() -> visit.kept().isEmpty());
    assertThat(errors()).isEmpty();
  }
}
