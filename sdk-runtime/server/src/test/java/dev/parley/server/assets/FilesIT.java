package dev.parley.server.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesIT {

  private static final String SECRET = "the secret of the house";
  private static final String SCRIPT = "/assets/app-12345678.js";

  @TempDir static Path home;
  private static AgentServer server;

  @BeforeAll
  static void start() throws IOException {
    Path folder = Files.createDirectory(home.resolve("public"));
    Files.createDirectory(folder.resolve("avatars"));
    Files.writeString(home.resolve("secret.txt"), SECRET);
    Files.writeString(folder.resolve("hello.txt"), "hello public world");
    Files.writeString(folder.resolve("with space.txt"), "spaced");
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.writeString(folder.resolve("big.txt"), "0123456789".repeat(500_000));
    Files.writeString(folder.resolve("avatars/echo.svg"), "<svg>echo</svg>");
    Files.writeString(folder.resolve("logo_dark.png"), "dark logo");
    server = AgentServer.of(TestAgents.ECHO).port(0).publicFolder(folder).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/../secret.txt",
        "/public/..%2fsecret.txt",
        "/public/%2e%2e/secret.txt",
        "/public/%2e%2e%2fsecret.txt",
        "/public/..%5csecret.txt",
        "/public/..\\secret.txt",
        "/public/.%2e/secret.txt",
        "/public/%252e%252e/secret.txt",
        "/public/..;/secret.txt",
        "/public/;x=y/../secret.txt",
        "/public//../secret.txt",
        "/public/./../secret.txt",
        "/public/%c0%ae%c0%ae/secret.txt",
        "/public/%00/secret.txt",
        "/public/hello.txt%00.png",
        "/public/avatars/../../secret.txt",
        "/public//secret.txt",
        "/public/%2fetc/passwd",
        "/public//etc/passwd",
        "/public/file:/etc/passwd",
        "/public/C:/Windows/win.ini",
        "/public/",
        "/public",
        "/assets/../files.json",
        "/assets/../../../../module-info.class",
        "/assets/..%2ffiles.json",
        "/assets/%2e%2e/files.json",
        "/assets/app-12345678.js.gz",
        "/assets/app-12345678.js/",
        "/assets/",
        "/avatars/..%2f..%2fsecret",
        "/avatars/..",
        "/avatars/...",
        "/files.json",
        "/META-INF/parley/page/files.json",
        "/../files.json",
        "//files.json",
        "/logo?theme=../../secret",
        "/project/file/..%2f..%2fsecret.txt?session_id=s",
        "/project/translations?language=../../secret"
      })
  void noPathLeavesTheKnownFiles(String path) throws IOException {
    RawHttp.Answer answer = get(path);

    assertThat(answer.body()).doesNotContain(SECRET, "root:", "\"version\": 1", "dev/parley");
    assertThat(answer.status()).isIn(0, 200, 400, 404, 422);
    if (answer.status() == 200) {
      // What is no file is a place in the page, or a picture that stands for a missing one.
      assertThat(answer.body()).containsAnyOf("<div id=\"page\">", "<svg");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/public/../secret.txt, 400, Invalid filename",
    "/public/avatars/../x, 400, Invalid filename",
    "/public/nothing.txt, 404, File not found"
  })
  void attemptsToLeaveAreToldApart(String path, int status, String detail) throws IOException {
    RawHttp.Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"" + detail + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/public/hello.txt, text/plain; charset=utf-8, hello public world",
    "/public/with%20space.txt, text/plain; charset=utf-8, spaced",
    "/avatars/Echo, image/svg+xml, <svg>echo</svg>",
    "/avatars/default, image/svg+xml, <svg>echo</svg>",
    "/logo?theme=dark, image/png, dark logo"
  })
  void filesOfTheApplicationAreGivenAway(String path, String type, String body) throws IOException {
    RawHttp.Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void largeFilesArriveWhole() throws IOException {
    assertThat(get("/public/big.txt").body()).isEqualTo("0123456789".repeat(500_000));
    assertThat(get("/public/empty.txt").body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-4, 206, hello, bytes 0-4/18",
    "bytes=6-11, 206, public, bytes 6-11/18",
    "bytes=13-, 206, world, bytes 13-17/18",
    "bytes=-5, 206, world, bytes 13-17/18",
    "bytes=13-999, 206, world, bytes 13-17/18",
    "bytes=18-20, 416, '', bytes */18",
    "'bytes=0-1,3-4', 200, hello public world, ''",
    "lines=1-2, 200, hello public world, ''"
  })
  void partsOfAFileCanBeAskedFor(String range, int status, String body, String contentRange)
      throws IOException {
    RawHttp.Answer answer = get("/public/hello.txt", "Range: " + range);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
  }

  @Test
  void partOfAFileThatHasChangedIsTheWhole() throws IOException {
    String tag = get("/public/hello.txt").header("ETag");

    assertThat(get("/public/hello.txt", "Range: bytes=0-4", "If-Range: " + tag).body())
        .isEqualTo("hello");
    assertThat(get("/public/hello.txt", "Range: bytes=0-4", "If-Range: \"old\"").body())
        .isEqualTo("hello public world");
  }

  @Test
  void hashedFilesAreKeptForGood() throws IOException {
    RawHttp.Answer answer = get(SCRIPT);

    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("ETag")).isEqualTo("\"app\"");
    assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void pageIsAskedForAgainEachTimeAndBringsTheVisitorCookie() throws IOException {
    RawHttp.Answer answer = get("/");

    assertThat(answer.header("Cache-Control")).contains("no-cache", "private");
    assertThat(answer.header("ETag")).matches("\"[0-9a-f]{16}\"");
    assertThat(answer.header("Set-Cookie")).startsWith("parley_visitor=");
  }

  @Test
  void visitorWithACookieKeepsIt() throws IOException {
    String cookie = get("/").header("Set-Cookie").split(";")[0];

    assertThat(get("/", "Cookie: " + cookie).header("Set-Cookie")).isEmpty();
    assertThat(get("/", "Cookie: parley_visitor=guess").header("Set-Cookie"))
        .startsWith("parley_visitor=");
  }

  @ParameterizedTest
  @CsvSource({
    "/, other, 200",
    "/theme.js, theme, 304",
    "/public/hello.txt, , 200",
    "/assets/app-12345678.js, app, 304"
  })
  void whatTheClientHasIsNotSentAgain(String path, String tag, int status) throws IOException {
    RawHttp.Answer answer = get(path, "If-None-Match: \"" + tag + "\"");

    assertThat(answer.status()).isEqualTo(status);
    if (status == 304) {
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void filesOnDiskAreNotSentAgainEither() throws IOException {
    String tag = get("/public/hello.txt").header("ETag");

    assertThat(get("/public/hello.txt", "If-None-Match: " + tag).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.5", "deflate , gzip"})
  void compressedFilesGoToWhoTakesThem(String accepted) throws IOException {
    RawHttp.Answer answer = get(SCRIPT, "Accept-Encoding: " + accepted);

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("ETag")).isEqualTo("\"app-gz\"");
    byte[] packed = answer.body().getBytes(ISO_8859_1);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(new String(unpacked.readAllBytes(), UTF_8)).startsWith("console.log");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip;q=0.0, br", "xgzip"})
  void othersGetThePlainFile(String accepted) throws IOException {
    RawHttp.Answer answer = get(SCRIPT, "Accept-Encoding: " + accepted);

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).startsWith("console.log");
  }

  private static RawHttp.Answer get(String path, String... headers) throws IOException {
    var lines = new java.util.ArrayList<String>();
    lines.add("GET " + path + " HTTP/1.1");
    lines.add("Host: localhost");
    lines.addAll(java.util.List.of(headers));
    return RawHttp.send(server.port(), lines.toArray(String[]::new));
  }
}
