package dev.parley.server.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A process that runs an agent's main class, and what it has said so far. */
final class Launched implements AutoCloseable {

  private static final Pattern READY =
      Pattern.compile("(\\w+) is ready on (http://[^ ]+) \\(\\d+\\.\\d\\d s\\)");

  private final Process process;
  private final List<String> out = new CopyOnWriteArrayList<>();
  private final List<String> err = new CopyOnWriteArrayList<>();
  private final List<Thread> readers;

  private Launched(Process process) {
    this.process = process;
    this.readers =
        List.of(read(process.getInputStream(), out), read(process.getErrorStream(), err));
  }

  /** Starts the sleeper's main class in a JVM of its own. */
  static Launched start(String... args) throws IOException {
    return start(Map.of(), args);
  }

  static Launched start(Map<String, String> environment, String... args) throws IOException {
    return start(System.getProperty("java.class.path"), environment, args);
  }

  static Launched start(String classPath, Map<String, String> environment, String... args)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, SleeperMain.class.getName()));
    line.addAll(List.of(args));
    var builder = new ProcessBuilder(line);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "CI", "SSH_CONNECTION"));
    builder.environment().putAll(environment);
    return new Launched(builder.start());
  }

  /** Waits for the line that says where the page is, and returns the address. */
  String url() {
    Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> !process.isAlive() || says(READY));
    Matcher ready = match(READY);
    return ready.group(2);
  }

  /** Waits until the process has printed a line. */
  void awaitLine(String line) {
    Awaitility.await("line: " + line).atMost(30, TimeUnit.SECONDS).until(() -> out.contains(line));
  }

  /** Waits for the end and returns the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running; it said " + out + err);
    }
    for (Thread reader : readers) {
      reader.join();
    }
    return process.exitValue();
  }

  /** Asks the process to end, as a service manager does. */
  void terminate() {
    process.toHandle().destroy(); // Process.destroy() would stop listening, too
  }

  List<String> out() {
    return List.copyOf(out);
  }

  List<String> err() {
    return List.copyOf(err);
  }

  private boolean says(Pattern pattern) {
    return out.stream().anyMatch(pattern.asMatchPredicate());
  }

  private Matcher match(Pattern pattern) {
    return out.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("never ready; it said " + out + err));
  }

  private static Thread read(InputStream stream, List<String> lines) {
    return Thread.ofVirtual()
        .start(() -> {
          try (var reader =
              new java.io.BufferedReader(new java.io.InputStreamReader(stream, UTF_8))) {
            reader.lines().forEach(lines::add);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
