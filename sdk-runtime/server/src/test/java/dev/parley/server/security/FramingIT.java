package dev.parley.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who may show the page in a frame: what a server tells browsers. */
class FramingIT {

  private static final String VISIT = "GET / HTTP/1.1";

  private static RawHttp.Answer visit(AgentServer server, String host) throws IOException {
    return RawHttp.send(server.port(), VISIT, "Host: " + host);
  }

  private static AgentServer.Builder server() {
    return AgentServer.of(TestAgents.ECHO).port(0);
  }

  @Test
  void ownPagesMayFrameThePageAndNobodyElse() throws IOException {
    try (var server = server().start()) {
      RawHttp.Answer answer = visit(server, "localhost");

      assertThat(answer.header("Content-Security-Policy"))
          .contains("frame-ancestors 'self';")
          .contains("img-src 'self' data: blob:", "media-src 'self' blob:");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }
  }

  @Test
  void listedOriginsMayFrameThePageToo() throws IOException {
    try (var server =
        server()
            .allowOrigin("https://www.example.com")
            .allowOrigin("http://dev.example:3000")
            .start()) {
      RawHttp.Answer answer = visit(server, "localhost");

      assertThat(answer.header("Content-Security-Policy"))
          .contains("frame-ancestors 'self' https://www.example.com http://dev.example:3000;");
      assertThat(answer.header("X-Frame-Options")).isEmpty();
    }
  }

  @Test
  void refusalsAreNotFramedEither() throws IOException {
    try (var server = server().start()) {
      RawHttp.Answer answer = visit(server, "evil.example");

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'self';");
    }
  }

  @Test
  void browserKeepsTheCookieInAFrameOfAnotherSiteWhereThereMayBeOne() throws IOException {
    try (var server = server().allowOrigin("https://chat.example").start()) {
      assertThat(visit(server, "chat.example").header("Set-Cookie"))
          .containsIgnoringCase("; secure")
          .contains("SameSite=None", "; Partitioned");
      assertThat(visit(server, "localhost").header("Set-Cookie")).contains("SameSite=Lax");
    }
  }
}
