package dev.parley.server.lifecycle;

import dev.parley.server.look.Look;
import dev.parley.server.security.Origin;
import dev.parley.server.security.ServerLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a start of the server can choose.
 *
 * @param host the name or address to listen at
 * @param port the port to listen at; 0 takes any
 * @param allowedOrigins further origins whose pages may use the server
 * @param headless whether to leave the browser alone
 * @param dev whether errors in the page bring their stack
 * @param options values of the application's own options
 * @param look what is decided about the page
 * @param limits how much clients may ask
 */
public record ServerConfig(
    String host,
    int port,
    List<Origin> allowedOrigins,
    boolean headless,
    boolean dev,
    Map<String, String> options,
    Look look,
    ServerLimits limits) {

  /** The port unless another is asked for. */
  public static final int STANDARD_PORT = 8000;

  /** The address unless another is asked for: reachable from this machine only. */
  public static final String STANDARD_HOST = "127.0.0.1";

  /** Copies the collections. */
  public ServerConfig {
    allowedOrigins = List.copyOf(allowedOrigins);
    options = Map.copyOf(options);
  }

  /** Returns what holds when nothing is said. */
  public static ServerConfig standard() {
    return new ServerConfig(
        STANDARD_HOST,
        STANDARD_PORT,
        List.of(),
        true,
        false,
        Map.of(),
        Look.standard(),
        ServerLimits.standard());
  }

  /** Returns this configuration with another place to listen at. */
  public ServerConfig at(String host, int port) {
    return new ServerConfig(host, port, allowedOrigins, headless, dev, options, look, limits);
  }

  /** Returns this configuration with one more origin whose pages may use the server. */
  public ServerConfig allowing(Origin origin) {
    var origins = new ArrayList<>(allowedOrigins);
    origins.add(origin);
    return new ServerConfig(host, port, origins, headless, dev, options, look, limits);
  }

  /** Returns this configuration with stacks in the page, or without. */
  public ServerConfig withDev(boolean dev) {
    return new ServerConfig(host, port, allowedOrigins, headless, dev, options, look, limits);
  }

  /** Returns this configuration with a value of one of the application's options. */
  public ServerConfig withOption(String name, String value) {
    var values = new HashMap<>(options);
    values.put(name, value);
    return new ServerConfig(host, port, allowedOrigins, headless, dev, values, look, limits);
  }

  /** Returns this configuration with another look of the page. */
  public ServerConfig withLook(Look look) {
    return new ServerConfig(host, port, allowedOrigins, headless, dev, options, look, limits);
  }

  /** Returns this configuration with other limits. */
  public ServerConfig withLimits(ServerLimits limits) {
    return new ServerConfig(host, port, allowedOrigins, headless, dev, options, look, limits);
  }
}
