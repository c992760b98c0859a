package dev.parley.server.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a request that the server fails at: the client gets a reference, the log the
 * stack under the same reference. In dev mode the client gets both.
 */
public final class FailureAnswer {

  private static final Logger LOG = LoggerFactory.getLogger(FailureAnswer.class);
  // Without those that look alike.
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean dev;

  /** Makes the answer of a server that shows stacks, or does not. */
  public FailureAnswer(boolean dev) {
    this.dev = dev;
  }

  /** Returns a handler that answers when {@code next} throws. */
  public HttpHandler guarding(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (Exception | StackOverflowError e) {
        send(exchange, e);
      }
    };
  }

  /** Ends the exchange with status 500. */
  public void send(HttpServerExchange exchange, Throwable failure) {
    String reference = reference();
    LOG.error(
        "Failed at {} {} (reference {})",
        RefusalLog.shown(exchange.getRequestMethod().toString()),
        RefusalLog.shown(exchange.getRequestPath()),
        reference,
        failure);
    String detail = "Internal Server Error. Reference: " + reference;
    ErrorAnswer.send(exchange, 500, dev ? detail + "\n" + stack(failure) : detail);
  }

  private static String stack(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static String reference() {
    return RANDOM
        .ints(8, 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (text, index) -> text.append(LETTERS.charAt(index)),
            StringBuilder::append)
        .toString();
  }
}
