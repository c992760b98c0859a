package dev.parley.server.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Parley this is. */
final class Version {

  private static final String FILE = "/META-INF/parley/server.properties";

  private Version() {}

  /** Returns the line that {@code --version} prints. */
  static String line(String agent) {
    return agent + " on Parley " + number() + ", Java " + Runtime.version();
  }

  private static String number() {
    var properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      if (file != null) {
        properties.load(new java.io.InputStreamReader(file, UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "(unknown version)");
  }
}
