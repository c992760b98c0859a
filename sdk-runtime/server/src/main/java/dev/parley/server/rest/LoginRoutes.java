package dev.parley.server.rest;

import dev.parley.protocol.chainlit.Answer;
import dev.parley.protocol.chainlit.AuthConfig;
import dev.parley.protocol.chainlit.UiSettings;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import java.util.List;
import java.util.Locale;

/** Who somebody is, where nobody logs in. */
final class LoginRoutes {

  private static final String TOKEN_COOKIE = "access_token";

  private final UiSettings ui;

  LoginRoutes(UiSettings ui) {
    this.ui = ui;
  }

  RestAnswer config(RestRequest request) {
    return RestAnswer.ok(AuthConfig.open(ui));
  }

  RestAnswer user(RestRequest request) {
    return new RestAnswer.Json(200, null, List.of());
  }

  RestAnswer password(RestRequest request) {
    return RestAnswer.error(400, "Login with a password is not enabled");
  }

  RestAnswer header(RestRequest request) {
    return RestAnswer.error(400, "Login by request headers is not enabled");
  }

  RestAnswer oauth(RestRequest request) {
    return RestAnswer.error(400, "Login with another provider is not enabled");
  }

  /** No token is valid where none is given out. */
  RestAnswer token(RestRequest request) {
    String header =
        request
            .header("Authorization")
            .orElseThrow(() -> RefusedException.because(401, "Authorization header missing"));
    String[] parts = header.split(" ", -1);
    if (!parts[0].toLowerCase(Locale.ROOT).equals("bearer")) {
      throw RefusedException.because(401, "Invalid authentication scheme");
    }
    return RestAnswer.error(
        401, parts.length == 2 ? "Invalid token" : "Invalid authentication token format");
  }

  RestAnswer logout(RestRequest request) {
    Cookie expired =
        new CookieImpl(TOKEN_COOKIE, "")
            .setPath("/")
            .setHttpOnly(true)
            .setSameSiteMode("Lax")
            .setMaxAge(0);
    return RestAnswer.ok(new Answer.Success(), expired);
  }
}
