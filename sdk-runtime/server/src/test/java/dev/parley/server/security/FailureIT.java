package dev.parley.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.agent.AgentDescriptor;
import dev.parley.server.RawHttp;
import dev.parley.server.lifecycle.HttpFront;
import dev.parley.server.look.Look;
import dev.parley.server.rest.RestConfig;
import dev.parley.server.rest.RestHandler;
import dev.parley.server.rest.SessionChats;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureIT {

  private static final SessionChats BROKEN =
      (_, _) -> {
        throw new IllegalStateException("the database password is hunter2");
      };
  private static final String ASKS_FOR_A_SESSION = "GET /project/file/f?session_id=s HTTP/1.1";

  private final Logger logger = (Logger) LoggerFactory.getLogger(FailureAnswer.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
    logger.setAdditive(true);
  }

  @Test
  void failedRouteAnswersWithAReferenceOnlyAndTheLogHasTheStackUnderIt() throws IOException {
    try (HttpFront front = open(rest(false))) {
      RawHttp.Answer answer = ask(front);

      assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 500 Internal Server Error");
      assertThat(answer.body())
          .matches("\\{\"detail\":\"Internal Server Error. Reference: [2-9A-Z]{8}\"}");
      String reference = answer.body().replaceAll(".*Reference: |\"}", "");
      assertThat(lines.list)
          .singleElement()
          .satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains(reference);
            assertThat(line.getThrowableProxy().getMessage()).contains("hunter2");
          });
    }
  }

  @Test
  void devModeShowsTheStack() throws IOException {
    try (HttpFront front = open(rest(true))) {
      assertThat(ask(front).body()).contains("hunter2", "IllegalStateException", "\\n\\tat ");
    }
  }

  @Test
  void failureOnTheIoThreadIsAnsweredLikewise() throws IOException {
    HttpHandler broken =
        _ -> {
          throw new IllegalStateException("hunter2");
        };
    try (HttpFront front = open(new FailureAnswer(false).guarding(broken))) {
      RawHttp.Answer answer = ask(front);

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).contains("Reference").doesNotContain("hunter2", "Exception");
    }
  }

  private static RawHttp.Answer ask(HttpFront front) throws IOException {
    return RawHttp.send(front.address().getPort(), ASKS_FOR_A_SESSION, "Host: localhost");
  }

  private static HttpHandler rest(boolean dev) {
    return new RestHandler(
        new RestConfig(
            List.of(AgentDescriptor.named("Echo")),
            agent -> {
              throw new IllegalStateException("broken for " + agent);
            },
            Look.standard(),
            dev,
            ServerLimits.standard(),
            new FailureAnswer(dev)),
        BROKEN);
  }

  private static HttpFront open(HttpHandler handler) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return HttpFront.open(address, ServerLimits.standard(), handler);
  }
}
