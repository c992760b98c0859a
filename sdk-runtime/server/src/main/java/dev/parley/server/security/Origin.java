package dev.parley.server.security;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a page comes from.
 *
 * @param scheme {@code http}, {@code https} or an application's own
 * @param host the name in lower case, or the address in its canonical form
 * @param port the port, the scheme's own when the origin names none
 */
public record Origin(String scheme, String host, int port) {

  /**
   * Reads {@code scheme://host} or {@code scheme://host:port}; nothing else is an origin, {@code
   * null} included.
   */
  public static Optional<Origin> parse(String text) {
    int colon = text.indexOf("://");
    if (colon <= 0) {
      return Optional.empty();
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.matches("[a-z][a-z0-9+.-]*")) {
      return Optional.empty();
    }
    return Authority.parse(text.substring(colon + 3)).map(authority -> of(scheme, authority));
  }

  /** Reads an origin of the web: one that begins with {@code http://} or {@code https://}. */
  public static Optional<Origin> parseWeb(String text) {
    return parse(text)
        .filter(origin -> origin.scheme().equals("https") || origin.scheme().equals("http"));
  }

  static Origin of(String scheme, Authority authority) {
    return new Origin(scheme, authority.host(), authority.portOf(scheme));
  }

  /** Returns the origin as browsers write it. */
  public String text() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    boolean usual =
        (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
    return scheme + "://" + name + (usual ? "" : ":" + port);
  }
}
