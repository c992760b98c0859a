package dev.parley.server.lifecycle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.server.RawHttp;
import dev.parley.server.client.PollingClient;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchIT {

  @TempDir Path home;

  @Test
  void startSaysWhereThePageIs() throws IOException {
    try (Launched sleeper = Launched.start("--port", "0", "--headless")) {
      URI url = URI.create(sleeper.url());

      assertThat(url.getHost()).isEqualTo("127.0.0.1");
      assertThat(RawHttp.send(url.getPort(), "GET /health HTTP/1.1", "Host: localhost").body())
          .isEqualTo("{\"status\":\"ok\"}");
    }
  }

  @Test
  void takenPortProposesAFreeOne() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      try (Launched sleeper = Launched.start("--port=" + port, "--headless")) {
        assertThat(sleeper.exitCode()).isEqualTo(1);
        Matcher sentence =
            Pattern.compile("Port " + port + " is taken. Start with --port (\\d+), which is free.")
                .matcher(sleeper.err().getLast());
        assertThat(sentence.matches()).as("%s", sleeper.err()).isTrue();
        int free = Integer.parseInt(sentence.group(1));
        try (var proof = new ServerSocket()) {
          proof.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), free));
        }
      }
    }
  }

  @Test
  void hostThatIsNotHereIsNamed() throws Exception {
    try (Launched sleeper = Launched.start("--host=203.0.113.1", "--port=0")) {
      assertThat(sleeper.exitCode()).isEqualTo(1);
      assertThat(sleeper.err())
          .contains("This machine has no address 203.0.113.1. Start with another --host.");
    }
  }

  @Test
  void helpEndsWellAndMistakesDoNot() throws Exception {
    try (Launched help = Launched.start("--help");
        Launched mistake = Launched.start("--prot=1")) {
      assertThat(help.exitCode()).isZero();
      assertThat(help.out().getFirst()).isEqualTo("Usage: Sleeper [options]");
      assertThat(help.err()).isEmpty();
      assertThat(mistake.exitCode()).isEqualTo(2);
      assertThat(mistake.out()).isEmpty();
      assertThat(mistake.err())
          .containsExactly("Unknown option --prot; did you mean --port? See --help.");
    }
  }

  @Test
  void serverWithoutItsPageSaysWhatToAdd() throws IOException {
    String withoutPage =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> entry.endsWith("test-classes") ? classesOnly(entry) : entry)
            .collect(joining(File.pathSeparator));
    try (Launched sleeper = Launched.start(withoutPage, Map.of(), "--port", "0", "--headless")) {
      int port = URI.create(sleeper.url()).getPort();

      RawHttp.Answer answer = RawHttp.send(port, "GET / HTTP/1.1", "Host: localhost");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
      assertThat(answer.body()).contains("dev.parley:parley-web-ui");
      assertThat(RawHttp.send(port, "GET /favicon HTTP/1.1", "Host: localhost").body())
          .startsWith("<svg");
    }
  }

  /** Copies the main class of a test to a place where no page lies beside it. */
  private String classesOnly(String entry) {
    String name = SleeperMain.class.getName().replace('.', '/') + ".class";
    try {
      Path copy = home.resolve("classes").resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(entry).resolve(name), copy);
      return home.resolve("classes").toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void browserOpensOnADesktopUnlessHeadless() throws IOException {
    Path opened = home.resolve("opened");
    Path program = home.resolve("xdg-open");
    Files.writeString(program, "#!/bin/sh\necho \"$1\" >> " + opened + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    var desktop =
        Map.of("DISPLAY", ":0", "PATH", home + File.pathSeparator + System.getenv("PATH"));

    try (Launched headless = Launched.start(desktop, "--port=0", "--headless");
        Launched shown = Launched.start(desktop, "--port=0")) {
      String url = shown.url();
      headless.url();

      await().until(() -> Files.exists(opened) && !Files.readString(opened).isEmpty());
      assertThat(Files.readString(opened).strip()).isEqualTo(url);
    }
  }

  @Test
  void terminationLetsHandlersFinishThenInterruptsThem() throws Exception {
    try (Launched sleeper = Launched.start("--port=0", "--headless")) {
      URI url = URI.create(sleeper.url());
      try (var quick = new PollingClient(url);
          var slow = new PollingClient(url)) {
        say(quick, "2000");
        say(slow, "600000");
        sleeper.awaitLine("begins 2000");
        sleeper.awaitLine("begins 600000");
        long before = System.nanoTime();

        sleeper.terminate();

        await().untilAsserted(() -> assertThat(accepts(url.getPort())).isFalse());
        assertThat(sleeper.exitCode()).isIn(0, 143);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
            .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
        assertThat(sleeper.out())
            .containsSubsequence("finishes 2000", "interrupted 600000")
            .doesNotContain("finishes 600000");
      }
    }
  }

  private static void say(PollingClient client, String text) throws Exception {
    client.open();
    client.post("40{\"sessionId\":\"" + UUID.randomUUID() + "\",\"clientType\":\"webapp\"}");
    client.post(
        "42[\"connection_successful\"]",
        "42[\"client_message\",{\"message\":{\"id\":\"%s\",\"output\":\"%s\",\"type\":\"user_message\"}}]"
            .formatted(UUID.randomUUID(), text));
  }

  private static boolean accepts(int port) throws IOException {
    try (var socket = new java.net.Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (ConnectException refused) {
      return false;
    }
  }
}
