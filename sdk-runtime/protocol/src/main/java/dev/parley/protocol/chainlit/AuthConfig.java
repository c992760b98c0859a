package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;

/**
 * The answer of {@code /auth/config}.
 *
 * @param requireLogin whether nobody gets in without logging in
 * @param passwordAuth whether a name and a password do
 * @param headerAuth whether a request's headers do
 * @param oauthProviders the ids of the providers that do
 * @param defaultTheme the login page's theme
 * @param loginPage what stands beside the login form
 */
public record AuthConfig(
    boolean requireLogin,
    boolean passwordAuth,
    boolean headerAuth,
    List<String> oauthProviders,
    String defaultTheme,
    UiSettings.LoginPage loginPage)
    implements JsonShape {

  /** Copies the providers. */
  public AuthConfig {
    oauthProviders = List.copyOf(oauthProviders);
  }

  /** Returns the answer of an application that anybody may use. */
  public static AuthConfig open(UiSettings ui) {
    return new AuthConfig(false, false, false, List.of(), ui.defaultTheme(), ui.loginPage());
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("requireLogin").flag(requireLogin);
    json.key("passwordAuth").flag(passwordAuth);
    json.key("headerAuth").flag(headerAuth);
    json.key("oauthProviders").array(oauthProviders);
    json.key("default_theme").text(defaultTheme);
    json.key("ui").beginObject();
    loginPage.writeFieldsTo(json);
    json.endObject();
    json.endObject();
  }
}
