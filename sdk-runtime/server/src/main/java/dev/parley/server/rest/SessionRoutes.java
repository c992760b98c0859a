package dev.parley.server.rest;

import dev.parley.protocol.chainlit.Answer;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import java.util.List;
import java.util.regex.Pattern;

/** What a page says of its session before it connects. */
final class SessionRoutes {

  /** Any load balancer may read it; the server itself never does. */
  private static final String AFFINITY_COOKIE = "X-Chainlit-Session-id";

  private static final Pattern COOKIE_TEXT = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  RestAnswer cookie(RestRequest request) {
    String id = request.json().requiredText("session_id");
    if (!COOKIE_TEXT.matcher(id).matches()) {
      throw RefusedException.shape(
          new ShapeProblem(
              "string_pattern_mismatch",
              List.of("body", "session_id"),
              "Only letters, digits, - and _, at most 128",
              ""));
    }
    request.welcome();
    Cookie affinity =
        new CookieImpl(AFFINITY_COOKIE, id).setPath("/").setHttpOnly(true).setSameSiteMode("Lax");
    return RestAnswer.ok(new Answer.SessionCookieSet(), affinity);
  }
}
