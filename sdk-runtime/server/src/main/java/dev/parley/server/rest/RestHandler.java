package dev.parley.server.rest;

import dev.parley.agent.AgentDescriptor;
import dev.parley.protocol.ProtocolException;
import dev.parley.server.assets.PageFiles;
import dev.parley.server.assets.PublicFolder;
import dev.parley.server.look.DocumentHead;
import dev.parley.server.look.Look;
import dev.parley.server.security.ErrorAnswer;
import dev.parley.server.security.FailureAnswer;
import dev.parley.server.security.ServerLimits;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/**
 * Answers the HTTP requests that are not the socket's. The I/O thread only reads the body; routes
 * run on virtual threads.
 */
public final class RestHandler implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RestHandler.class);
  private static final byte[] NO_BODY = new byte[0];

  private final RoutingHandler routing = new RoutingHandler(false);
  private final Executor threads = task -> Thread.ofVirtual().name("parley-rest").start(task);
  private final FileRoutes files;
  private final ServerLimits limits;
  private final FailureAnswer failures;

  /** Makes the routes, and begins to read what they need from the class path. */
  public RestHandler(RestConfig config, SessionChats sessions) {
    var page = CompletableFuture.supplyAsync(PageFiles::load, threads);
    AgentDescriptor agent = config.agents().getFirst();
    Look look = config.look();
    this.files =
        new FileRoutes(
            page::join,
            new PublicFolder(look.publicFolder(), config.dev()),
            new DocumentHead(agent.title(), agent.description(), look),
            agent.name());
    this.limits = config.limits();
    this.failures = config.failures();
    Routes.table(
            new LoginRoutes(Welcome.ui(agent, look)),
            new ProjectRoutes(new Welcome(config.agents(), config.offering(), look)),
            new SessionRoutes(),
            new ChatRoutes(sessions),
            files)
        .forEach(this::add);
    routing.setFallbackHandler(this::elsewhere);
    routing.setInvalidMethodHandler(this::elsewhere);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    routing.handleRequest(exchange);
  }

  private void add(Route route) {
    HttpHandler handler = route.readsBody() ? reading(route) : notReading(route);
    routing.add(route.method(), route.template(), handler);
    if (route.method().equals(Methods.GET)) {
      routing.add(Methods.HEAD, route.template(), handler);
    }
  }

  private HttpHandler reading(Route route) {
    return exchange ->
        BodyReader.read(
            exchange,
            limits,
            body -> exchange.dispatch(threads, () -> answer(exchange, route.endpoint(), body)));
  }

  private HttpHandler notReading(Route route) {
    return exchange -> dispatch(exchange, route.endpoint());
  }

  private void elsewhere(HttpServerExchange exchange) {
    boolean reads =
        exchange.getRequestMethod().equals(Methods.GET)
            || exchange.getRequestMethod().equals(Methods.HEAD);
    if (reads) {
      dispatch(exchange, files::elsewhere);
    } else {
      ErrorAnswer.send(exchange, 405, "Method Not Allowed");
    }
  }

  private void dispatch(HttpServerExchange exchange, Route.Endpoint endpoint) {
    exchange.dispatch(threads, () -> answer(exchange, endpoint, NO_BODY));
  }

  private void answer(HttpServerExchange exchange, Route.Endpoint endpoint, byte[] body) {
    try {
      AnswerSender.send(exchange, answerTo(exchange, endpoint, body));
    } catch (BrokenBodyException gone) {
      LOG.debug("A body broke off: {}", gone.getMessage());
      IoUtils.safeClose(exchange.getConnection());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      failures.send(exchange, e);
    }
  }

  private RestAnswer answerTo(HttpServerExchange exchange, Route.Endpoint endpoint, byte[] body)
      throws IOException {
    try (var request = new RestRequest(exchange, body, limits.requestTime())) {
      return answerOf(endpoint, request);
    }
  }

  private static RestAnswer answerOf(Route.Endpoint endpoint, RestRequest request)
      throws IOException {
    try {
      return endpoint.answer(request);
    } catch (RefusedException refused) {
      return refused.answer();
    } catch (ProtocolException malformed) {
      return RestAnswer.error(422, List.of(ShapeProblem.of(malformed)));
    }
  }
}
