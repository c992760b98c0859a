package dev.parley.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of an application's own elements: what they consist of, and who may have that. */
class ElementFramesIT {

  private static final String FRAME = "/elements/frame.html";
  private static final String MODULE = "/public/elements/Seats.js";

  @TempDir static Path home;
  private static AgentServer server;

  @BeforeAll
  static void start() throws IOException {
    Path elements = Files.createDirectories(home.resolve("public/elements"));
    Files.writeString(elements.resolve("Seats.js"), "export default function seats() {}");
    Files.writeString(home.resolve("public/hello.txt"), "hello");
    server = server().start();
  }

  private static AgentServer.Builder server() {
    return AgentServer.of(TestAgents.ECHO).port(0).publicFolder(home.resolve("public"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void frameHasNoOriginAndAsksNobodyForAnything() throws IOException {
    RawHttp.Answer answer = ask(server, "GET", FRAME);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; ")
        .contains("; connect-src 'none'; ", "; form-action 'none'; ", "; base-uri 'none'; ")
        .endsWith("; sandbox allow-scripts allow-forms")
        .doesNotContain("allow-same-origin", "unsafe-eval", "http");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void pageShowsFramesOfThisServerOnly() throws IOException {
    assertThat(ask(server, "GET", "/").header("Content-Security-Policy"))
        .contains("; frame-src 'self'; ")
        .doesNotContain("sandbox");
  }

  @Test
  void frameIsShownWhereverThePageIs() throws IOException {
    assertThat(ask(server, "GET", FRAME).header("Content-Security-Policy"))
        .contains("; frame-ancestors 'self'; ");
    try (var listing = server().allowOrigin("https://www.example.com").start()) {
      RawHttp.Answer answer = ask(listing, "GET", FRAME);

      assertThat(answer.header("Content-Security-Policy"))
          .contains("; frame-ancestors 'self' https://www.example.com; ");
      assertThat(answer.header("X-Frame-Options")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FRAME, "/elements/frame.js", MODULE})
  void whoHasNoOriginMayReadWhatAFrameConsistsOf(String path) throws IOException {
    for (String method : List.of("GET", "HEAD")) {
      RawHttp.Answer answer = ask(server, method, path, "Origin: null");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }
  }

  @Test
  void stylesAndPicturesBesideAModuleAreLoadedWithoutAnOrigin() throws IOException {
    RawHttp.Answer answer =
        ask(server, "GET", MODULE, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors");

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /public/hello.txt",
    "GET, /public/elements",
    "GET, /public//elements/Seats.js",
    "GET, /assets/app-12345678.js",
    "GET, /project/settings",
    "GET, /ws/socket.io/?EIO=4&transport=polling",
    "POST, /elements/frame.html",
    "PUT, /public/elements/Seats.js",
    "OPTIONS, /public/elements/Seats.js"
  })
  void whoHasNoOriginGetsNothingElse(String method, String path) throws IOException {
    RawHttp.Answer answer = ask(server, method, path, "Origin: null");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/elements/../files.json",
        "/elements/..%2ffiles.json",
        "/elements/%2e%2e/files.json",
        "/elements/frame.js.gz",
        "/elements/nothing.js",
        "/elements/",
        "/elements",
        "/public/elements/../hello.txt",
        "/public/elements/..%2fhello.txt",
        "/public/elements/%2e%2e/hello.txt"
      })
  void noPathLeadsOutOfTheFiles(String path) throws IOException {
    RawHttp.Answer answer = ask(server, "GET", path, "Origin: null");

    assertThat(answer.status()).isIn(400, 403, 404);
    assertThat(answer.body()).doesNotContain("hello", "version");
  }

  @Test
  void hostMustStillBeTheServersOwn() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(), "GET " + MODULE + " HTTP/1.1", "Host: evil.example", "Origin: null");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("seats");
  }

  @Test
  void listedOriginKeepsItsOwnGrant() throws IOException {
    try (var listing = server().allowOrigin("https://www.example.com").start()) {
      RawHttp.Answer answer = ask(listing, "GET", MODULE, "Origin: https://www.example.com");

      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://www.example.com");
    }
  }

  private static RawHttp.Answer ask(
      AgentServer server, String method, String path, String... headers) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(method + " " + path + " HTTP/1.1");
    lines.add("Host: localhost");
    lines.addAll(List.of(headers));
    return RawHttp.send(server.port(), lines.toArray(String[]::new));
  }
}
