package dev.parley.server;

import dev.parley.chat.ChatHost;
import dev.parley.server.lifecycle.ServerConfig;
import dev.parley.server.rest.RestConfig;
import dev.parley.server.rest.RestHandler;
import dev.parley.server.security.FailureAnswer;
import dev.parley.server.security.HostOriginPolicy;
import dev.parley.server.security.SecurityHeaders;
import dev.parley.server.session.Session;
import dev.parley.server.session.SessionRegistry;
import dev.parley.server.transport.SocketConfig;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.InetAddress;

/** Puts together what answers requests, each part with as much of the configuration as it needs. */
final class Wiring {

  private static final String SOCKET_PATH = "/ws/socket.io/";

  private Wiring() {}

  /** Security comes first, for every path; then the socket has one path and REST the others. */
  static HttpHandler handler(
      ServerConfig config, InetAddress bound, HttpHandler socket, HttpHandler rest) {
    HttpHandler paths =
        exchange ->
            (exchange.getRequestPath().startsWith(SOCKET_PATH) ? socket : rest)
                .handleRequest(exchange);
    var policy = new HostOriginPolicy(bound, config.allowedOrigins());
    HttpHandler guarded = policy.guarding(new HttpContinueReadHandler(paths));
    return SecurityHeaders.on(
        new FailureAnswer(config.dev()).guarding(guarded),
        config.allowedOrigins(),
        config.look().imageOrigins());
  }

  static HttpHandler rest(ServerConfig config, ChatHost chats, SessionRegistry sessions) {
    return new RestHandler(
        restConfig(chats, config), (id, v) -> sessions.find(id, v).map(Session::chat));
  }

  private static RestConfig restConfig(ChatHost chats, ServerConfig config) {
    return new RestConfig(
        chats.descriptors(),
        chats::offering,
        config.look(),
        config.dev(),
        config.limits(),
        new FailureAnswer(config.dev()));
  }

  static SocketConfig socketConfig(ServerConfig config) {
    return SocketConfig.STANDARD
        .withMaxPayload(config.limits().bodyBytes())
        .withMaxConnections(config.limits().connections());
  }
}
