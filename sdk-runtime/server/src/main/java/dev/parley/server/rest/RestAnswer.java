package dev.parley.server.rest;

import dev.parley.protocol.json.JsonShape;
import dev.parley.server.assets.Asset;
import io.undertow.server.handlers.Cookie;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a route answers. */
sealed interface RestAnswer {

  /**
   * A JSON value.
   *
   * @param body a shape or a JSON-like value
   */
  record Json(int status, @Nullable Object body, List<Cookie> cookies) implements RestAnswer {}

  /** A file. */
  record File(Asset asset) implements RestAnswer {}

  /** A page of our own making, for when the real one is missing. */
  record Html(int status, String html) implements RestAnswer {}

  /** Returns an answer of a shape, and the cookies that go with it. */
  static RestAnswer ok(JsonShape body, Cookie... cookies) {
    return new Json(200, body, List.of(cookies));
  }

  /** Returns an answer of a JSON-like value. */
  static RestAnswer json(int status, Object body) {
    return new Json(status, body, List.of());
  }

  /** Returns an error with the wire's shape. */
  static RestAnswer error(int status, Object detail) {
    return new Json(status, Map.of("detail", detail), List.of());
  }
}
