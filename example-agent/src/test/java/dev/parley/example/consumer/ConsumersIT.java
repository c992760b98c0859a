package dev.parley.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The projects of {@code src/it}, built by Maven before this test, run as their owner would run
 * them.
 */
@Timeout(60)
final class ConsumersIT {
  private static final Pattern READY = Pattern.compile("Greeter is ready on (http://\\S+)");

  @Test
  void anAgentOnTheClassPathServesItsPage() throws Exception {
    assertServesItsPage(
        "consumer-maven",
        "--class-path",
        String.join(File.pathSeparator, "target/classes", "target/lib/*"),
        "com.example.greeter.GreeterAgentMain");
  }

  @Test
  void anAgentInAModuleServesItsPage() throws Exception {
    assertServesItsPage(
        "consumer-modular",
        "--module-path",
        String.join(File.pathSeparator, "target/classes", "target/lib"),
        "--module",
        "com.example.greeter/com.example.greeter.GreeterAgentMain");
  }

  private static void assertServesItsPage(String project, String... path) throws Exception {
    Process server = start(Path.of("target", "it", project), path);
    try (var client = HttpClient.newHttpClient()) {
      var page =
          client.send(HttpRequest.newBuilder(address(server)).build(), BodyHandlers.ofString());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<div id=\"page\">");
    } finally {
      server.destroy();
    }
    assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static Process start(Path project, String... path) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of(path));
    command.addAll(List.of("--port", "0", "--headless"));
    return new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static URI address(Process server) {
    return server
        .inputReader()
        .lines()
        .flatMap(line -> READY.matcher(line).results())
        .map(ready -> URI.create(ready.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
