package dev.parley.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void credentialsHideThePassword() {
    assertThat(new Credentials("ada", "p4ssw0rd").toString())
        .contains("ada")
        .doesNotContain("p4ssw0rd");
  }

  @Test
  void anOAuthLoginHidesItsToken() {
    var user = new User("ada", "Ada", Map.of());

    assertThat(new OAuthLogin("github", "t0ken", Map.of("id", 1), user).toString())
        .contains("github", "ada")
        .doesNotContain("t0ken");
  }

  @Test
  void headersHideTheirValues() {
    assertThat(RequestHeaders.of(Map.of("Cookie", List.of("s3ssion"))).toString())
        .isEqualTo("RequestHeaders[Cookie]");
  }

  @Test
  void headersAreFoundInUpperAndLowerCase() {
    var headers = RequestHeaders.of(Map.of("X-Remote-User", List.of("ada")));

    assertThat(headers.only("x-remote-user")).contains("ada");
    assertThat(headers.all("X-REMOTE-USER")).containsExactly("ada");
    assertThat(headers.only("X-Other")).isEmpty();
  }

  @Test
  void aHeaderThatIsThereTwiceIsNotTrusted() {
    var headers = new LinkedHashMap<String, List<String>>();
    headers.put("X-Remote-User", List.of("ada"));
    headers.put("x-remote-user", List.of("eve"));

    assertThat(RequestHeaders.of(headers).only("X-Remote-User")).isEmpty();
    assertThat(RequestHeaders.of(headers).all("X-Remote-User")).containsExactly("ada", "eve");
  }
}
