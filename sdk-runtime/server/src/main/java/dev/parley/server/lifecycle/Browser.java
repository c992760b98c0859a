package dev.parley.server.lifecycle;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the page in the person's browser, by the program that each desktop has for it: AWT would
 * bring a hundred classes and a library for this one call.
 */
public final class Browser {

  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  private Browser() {}

  /**
   * Opens the page if there is a desktop. Returns at once; a failure is no more than a log line.
   */
  public static void open(URI page) {
    opener(System.getProperty("os.name", ""), System.getenv())
        .ifPresent(command -> Thread.ofVirtual().name("browser").start(() -> run(command, page)));
  }

  /** Returns the program that opens a page, or nothing where nobody would see it. */
  static Optional<List<String>> opener(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (environment.containsKey("SSH_CONNECTION") || environment.containsKey("CI")) {
      return Optional.empty();
    }
    if (name.startsWith("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    if (name.startsWith("mac")) {
      return Optional.of(List.of("open"));
    }
    return isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY")
        ? Optional.of(List.of("xdg-open"))
        : Optional.empty();
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }

  private static void run(List<String> command, URI page) {
    var line = new java.util.ArrayList<>(command);
    line.add(page.toString());
    try {
      new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException e) {
      LOG.debug("No browser opened: {}", e.getMessage());
    }
  }
}
