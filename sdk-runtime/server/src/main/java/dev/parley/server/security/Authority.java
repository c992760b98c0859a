package dev.parley.server.security;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host and port of a {@code Host} header or an origin.
 *
 * @param host the name in lower case, or the address in its canonical form
 * @param port the port, -1 when none is named
 */
record Authority(String host, int port) {

  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([A-Za-z0-9._-]{1,253}))(?::([0-9]{1,5}))?");
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");
  private static final int MAX_PORT = 65_535;

  /** Reads {@code name}, {@code name:port}, {@code 127.0.0.1:port} or {@code [::1]:port}. */
  static Optional<Authority> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int port = form.group(3) == null ? -1 : Integer.parseInt(form.group(3));
    String host = form.group(1) == null ? name(form.group(2)) : address(form.group(1));
    if (host == null || port > MAX_PORT) {
      return Optional.empty();
    }
    return Optional.of(new Authority(host, port));
  }

  /** Returns the address in the form that a {@code Host} header has. */
  static String textOf(InetAddress address) {
    String text = address.getHostAddress();
    if (address instanceof Inet6Address) {
      int scope = text.indexOf('%');
      return "[" + (scope < 0 ? text : text.substring(0, scope)) + "]";
    }
    return text;
  }

  private static @Nullable String name(String text) {
    if (!NUMERIC.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT);
    }
    try {
      // Short and octal forms of an address are another spelling of it: not ours.
      return Inet4Address.ofLiteral(text).getHostAddress().equals(text) ? text : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static @Nullable String address(String text) {
    try {
      return textOf(Inet6Address.ofLiteral(text));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** Returns the port, or the scheme's own when none is named. */
  int portOf(String scheme) {
    if (port >= 0) {
      return port;
    }
    return scheme.equals("https") ? 443 : 80;
  }
}
