package dev.parley.server.rest;

import dev.parley.protocol.json.Json;
import dev.parley.protocol.json.JsonFields;
import dev.parley.server.security.Visitor;
import dev.parley.server.security.VisitorCookie;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as a route sees it. */
final class RestRequest implements AutoCloseable {

  /** How much longer than its file a form is: the names of its parts, and boundaries. */
  private static final long FORM_AROUND_FILE = 65_536;

  private final HttpServerExchange exchange;
  private final byte[] body;
  private final Duration patience;
  private @Nullable BodyStream stream;

  /**
   * Makes a request.
   *
   * @param body the body, if it was read
   * @param patience how long nothing may arrive of one that was not
   */
  RestRequest(HttpServerExchange exchange, byte[] body, Duration patience) {
    this.exchange = exchange;
    this.body = body;
    this.patience = patience;
  }

  /** Returns the path, decoded, from the first slash. */
  String path() {
    return exchange.getRequestPath();
  }

  /** Returns a part of the path that the route names; the empty text if it has none such. */
  String path(String name) {
    PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
    return match == null ? "" : match.getParameters().getOrDefault(name, "");
  }

  /** Returns a parameter of the query. */
  Optional<String> query(String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return Optional.ofNullable(values == null ? null : values.peekFirst());
  }

  /** Returns a parameter of the query that must be there. */
  String requiredQuery(String name) {
    return query(name).orElseThrow(() -> RefusedException.shape(ShapeProblem.missingQuery(name)));
  }

  /** Returns a header that comes once. */
  Optional<String> header(String name) {
    HeaderValues values = exchange.getRequestHeaders().get(name);
    return Optional.ofNullable(values == null ? null : values.peekFirst());
  }

  /** Returns the browser that asks. */
  Visitor visitor() {
    return VisitorCookie.read(exchange);
  }

  /** Gives the browser its cookie with the answer, unless it has one. */
  void welcome() {
    VisitorCookie.readOrIssue(exchange);
  }

  /**
   * Returns the JSON object in the body. Asking for its fields checks them; what is wrong becomes
   * an answer of status 422.
   */
  JsonFields json() {
    if (!isJson()) {
      throw RefusedException.because(415, "The body has to be JSON: application/json.");
    }
    return JsonFields.of("body", Json.read(body));
  }

  /**
   * Returns the file in a form that was not read yet.
   *
   * @param most how many bytes it may have
   * @throws RefusedException if the body is no form with a file, or says that it is much longer
   * @throws IOException if it breaks off
   */
  UploadedFile uploadedFile(long most) throws IOException {
    long longest = most + FORM_AROUND_FILE;
    if (exchange.getRequestContentLength() > longest) {
      throw RefusedException.because(
          400, "File size too large: it may have %,d bytes.".formatted(most));
    }
    exchange.setMaxEntitySize(longest);
    var arriving = new BodyStream(exchange, patience);
    stream = arriving;
    arriving.begin();
    return UploadedFile.open(
        arriving,
        header(Headers.CONTENT_TYPE_STRING).orElse(null),
        exchange.getConnection().getByteBufferPool());
  }

  /** Returns how long the body says that it is; {@link Long#MAX_VALUE} if it does not. */
  long bodyLength() {
    long length = exchange.getRequestContentLength();
    return length < 0 ? Long.MAX_VALUE : length;
  }

  /** Reads no more of the body, so that the request can be answered. */
  @Override
  public void close() {
    if (stream != null) {
      stream.close();
    }
  }

  private boolean isJson() {
    String type = header(Headers.CONTENT_TYPE_STRING).orElse("").toLowerCase(Locale.ROOT);
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().equals("application/json");
  }
}
