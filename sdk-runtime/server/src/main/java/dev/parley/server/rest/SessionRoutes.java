package dev.parley.server.rest;

import dev.parley.protocol.chainlit.Answer;
import dev.parley.protocol.json.JsonFields;
import dev.parley.server.security.Visitor;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import java.util.List;
import java.util.regex.Pattern;

/** What a page asks for in the name of its session. */
final class SessionRoutes {

  /** Any load balancer may read it; the server itself never does. */
  private static final String AFFINITY_COOKIE = "X-Chainlit-Session-id";

  private static final Pattern COOKIE_TEXT = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private final SessionCheck sessions;

  SessionRoutes(SessionCheck sessions) {
    this.sessions = sessions;
  }

  /** Refuses the request unless the visitor has the session. */
  static void require(SessionCheck sessions, String sessionId, Visitor visitor) {
    if (!sessions.has(sessionId, visitor)) {
      throw RefusedException.because(404, "Session not found");
    }
  }

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

  RestAnswer upload(RestRequest request) {
    require(sessions, request.requiredQuery("session_id"), request.visitor());
    return RestAnswer.error(400, "File upload is not enabled");
  }

  RestAnswer file(RestRequest request) {
    require(sessions, request.requiredQuery("session_id"), request.visitor());
    return RestAnswer.error(404, "File not found");
  }

  /** Chats have no elements yet, so a custom one cannot be among them. */
  RestAnswer element(RestRequest request) {
    JsonFields body = request.json();
    JsonFields element = body.requiredObject("element");
    String type = element.requiredText("type");
    element.requiredText("id");
    require(sessions, body.requiredText("sessionId"), request.visitor());
    if (!type.equals("custom")) {
      return new RestAnswer.Json(200, java.util.Map.of("success", false), List.of());
    }
    return RestAnswer.error(404, "Element not found");
  }

  RestAnswer action(RestRequest request) {
    JsonFields body = request.json();
    String name = body.requiredObject("action").requiredText("name");
    require(sessions, body.requiredText("sessionId"), request.visitor());
    return RestAnswer.error(404, "No handler for the action " + name);
  }

  RestAnswer mcp(RestRequest request) {
    JsonFields body = request.json();
    body.requiredText("name");
    require(sessions, body.requiredText("sessionId"), request.visitor());
    return RestAnswer.error(400, "MCP is not enabled");
  }
}
