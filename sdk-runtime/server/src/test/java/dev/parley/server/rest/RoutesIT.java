package dev.parley.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.AgentServer;
import dev.parley.server.RawHttp;
import dev.parley.server.TestAgents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesIT {

  private static AgentServer server;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    server = AgentServer.of(TestAgents.ECHO).port(0).start();
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET    | /health                            |                               | 200 | {"status":"ok"}
          GET    | /user                              |                               | 200 | null
          GET    | /auth/config                       |                               | 200 | {"requireLogin":false,"passwordAuth":false,"headerAuth":false,"oauthProviders":[],"default_theme":"system","ui":{"login_page_image":null,"login_page_image_filter":null,"login_page_image_dark_filter":null}}
          POST   | /login                             | {}                            | 400 | {"detail":"Login with a password is not enabled"}
          POST   | /logout                            | {}                            | 200 | {"success":true}
          POST   | /auth/jwt                          | {}                            | 401 | {"detail":"Authorization header missing"}
          POST   | /auth/header                       | {}                            | 400 | {"detail":"Login by request headers is not enabled"}
          GET    | /auth/oauth/github                 |                               | 400 | {"detail":"Login with another provider is not enabled"}
          GET    | /auth/oauth/github/callback        |                               | 400 | {"detail":"Login with another provider is not enabled"}
          POST   | /auth/oauth/azure-ad-hybrid/callback | a=b                         | 400 | {"detail":"Login with another provider is not enabled"}
          GET    | /auth/nothing                      |                               | 404 | {"detail":"Not Found"}
          POST   | /set-session-cookie                | {"session_id":"abc"}          | 200 | {"message":"Session cookie set"}
          POST   | /set-session-cookie                | {"session_id":"a;b"}          | 422 | {"detail":[{"type":"string_pattern_mismatch"
          POST   | /set-session-cookie                | {}                            | 422 | {"detail":[{"type":"missing","loc":["body","session_id"],"msg":"body.session_id is missing","input":null}]}
          POST   | /set-session-cookie                | {                             | 422 | {"detail":[{"type":"json_invalid","loc":["body"]
          POST   | /set-session-cookie                | [1]                           | 422 | {"detail":[{"type":"value_error","loc":["body"],"msg":"body must be an object, not an array","input":null}]}
          GET    | /project/settings?language=en-US   |                               | 200 | {"ui":{"name":"The Echo","description":"Repeats what you say.","cot":"full"
          GET    | /project/settings?language=/etc    |                               | 422 | {"detail":[{"type":"string_pattern_mismatch","loc":["query","language"]
          GET    | /project/translations              |                               | 200 | {"translation":{"common":
          GET    | /project/translations?language=x   |                               | 422 | {"detail":[
          POST   | /project/threads                   | {"pagination":{"first":35},"filter":{}} | 400 | {"detail":"Data persistence is not enabled"}
          POST   | /project/threads                   | {"pagination":{}}             | 422 | {"detail":[{"type":"missing","loc":["body","pagination","first"]
          GET    | /project/thread/t                  |                               | 400 | {"detail":"Data persistence is not enabled"}
          GET    | /project/thread/t/element/e        |                               | 400 | {"detail":"Data persistence is not enabled"}
          PUT    | /project/thread                    | {"threadId":"t","name":"n"}   | 400 | {"detail":"Data persistence is not enabled"}
          PUT    | /project/thread                    | {"threadId":"t"}              | 422 | {"detail":[{"type":"missing"
          PUT    | /project/thread/share              | {"threadId":"t","isShared":true} | 400 | {"detail":"Data persistence is not enabled"}
          PUT    | /project/thread/share              | {"threadId":"t"}              | 422 | {"detail":[
          DELETE | /project/thread                    | {"threadId":"t"}              | 400 | {"detail":"Data persistence is not enabled"}
          GET    | /project/share/t                   |                               | 404 | {"detail":"Thread not found"}
          PUT    | /feedback                          | {"feedback":{"forId":"r","value":2},"sessionId":"s"} | 422 | {"detail":[{"
          PUT    | /feedback                          | {"feedback":{"forId":"r","value":1},"sessionId":"s"} | 404 | {"detail":"Session not found"}
          DELETE | /feedback                          | {"feedbackId":"f"}            | 400 | {"detail":"Data persistence is not enabled"}
          POST   | /project/file                      | x                             | 422 | {"detail":[{
          POST   | /project/file?session_id=s         | x                             | 404 | {"detail":"Session not found"}
          GET    | /project/file/f?session_id=s       |                               | 404 | {"detail":"Session not found"}
          GET    | /project/file/f                    |                               | 422 | {"detail":[{
          PUT    | /project/element                   | {"element":{"id":"e","type":"custom"},"sessionId":"s"} | 404 | {"detail":"Session not found"}
          DELETE | /project/element                   | {"element":{"id":"e","type":"custom"},"sessionId":"s"} | 404 | {"detail":"Session not found"}
          POST   | /project/action                    | {"action":{"name":"a"},"sessionId":"s"} | 404 | {"detail":"Session not found"}
          POST   | /project/action                    | {"action":{},"sessionId":"s"} | 422 | {"detail":[{"type":"missing","loc":["body","action","name"]
          POST   | /mcp                               | {"sessionId":"s","name":"n"}  | 404 | {"detail":"Session not found"}
          DELETE | /mcp                               | {"sessionId":"s","name":"n"}  | 404 | {"detail":"Session not found"}
          GET    | /mcp                               |                               | 404 | {"detail":"Not Found"}
          GET    | /project                           |                               | 404 | {"detail":"Not Found"}
          GET    | /project/nothing                   |                               | 404 | {"detail":"Not Found"}
          GET    | /copilot/index.js                  |                               | 404 | {"detail":"Not Found"}
          GET    | /assets/nothing.js                 |                               | 404 | {"detail":"File not found"}
          GET    | /public/nothing.js                 |                               | 404 | {"detail":"File not found"}
          GET    | /logo?theme=pink                   |                               | 422 | {"detail":[
          GET    | /logo?theme=dark                   |                               | 200 | <svg
          GET    | /favicon                           |                               | 200 | <svg
          GET    | /avatars/Nobody                    |                               | 200 | <svg
          GET    | /avatars/a%24b                     |                               | 400 | {"detail":"Invalid avatar id"}
          GET    | /                                  |                               | 200 | <!doctype html>
          GET    | /thread/42                         |                               | 200 | <!doctype html>
          GET    | /login                             |                               | 200 | <!doctype html>
          GET    | /login/callback?success=True       |                               | 200 | <!doctype html>
          GET    | /nope                              |                               | 200 | <!doctype html>
          GET    | /theme.js                          |                               | 200 | // theme
          POST   | /nope                              | {}                            | 405 | {"detail":"Method Not Allowed"}
          POST   | /slack/events                      | {}                            | 405 | {"detail":"Method Not Allowed"}
          PATCH  | /health                            | {}                            | 405 | {"detail":"Method Not Allowed"}
          DELETE | /                                  |                               | 405 | {"detail":"Method Not Allowed"}
          OPTIONS | /                                 |                               | 405 | {"detail":"Method Not Allowed"}
          """)
  void routeAnswersAsTheProtocolSays(
      String method, String path, @Nullable String body, int status, String start)
      throws Exception {
    HttpResponse<String> answer = ask(method, path, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith(start);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Basic abc, Invalid authentication scheme",
    "Bearer, Invalid authentication token format",
    "Bearer abc, Invalid token"
  })
  void noTokenIsValidWhereNobodyLogsIn(String header, String detail) throws Exception {
    HttpRequest request = request("POST", "/auth/jwt", "").header("Authorization", header).build();

    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"" + detail + "\"}");
  }

  @Test
  void errorsHaveAReasonPhrase() throws Exception {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(), "POST /auth/jwt HTTP/1.1", "Host: localhost", "Content-Length: 0");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 401 Unauthorized");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "''"
  })
  void bodiesOfAnotherTypeThanJsonAreRefused(String type) throws Exception {
    HttpRequest.Builder request =
        builder("/feedback").method("DELETE", BodyPublishers.ofString("{}"));

    HttpResponse<String> answer =
        client.send(
            (type.isEmpty() ? request : request.header("Content-Type", type)).build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void jsonThatNestsTooDeepIsMalformed() throws Exception {
    HttpResponse<String> answer =
        ask("DELETE", "/feedback", "[".repeat(100_000) + "]".repeat(100_000));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("Exception", "jackson");
  }

  @Test
  void headAnswersLikeGetWithoutABody() throws Exception {
    for (String path : new String[] {"/", "/health", "/assets/app-12345678.js"}) {
      HttpResponse<String> head = ask("HEAD", path, null);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValueAsLong("Content-Length"))
          .hasValue(ask("GET", path, null).body().length());
    }
  }

  @Test
  void sessionCookieAndVisitorCookieAreForThisServerOnly() throws Exception {
    HttpResponse<String> answer = ask("POST", "/set-session-cookie", "{\"session_id\":\"abc\"}");

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("X-Chainlit-Session-id=abc;")
                .contains("Path=/", "HttpOnly", "SameSite=Lax"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .matches("parley_visitor=[A-Za-z0-9_-]{32};.*")
                .contains("Path=/", "HttpOnly", "SameSite=Lax"));
  }

  @Test
  void logoutExpiresTheTokenCookie() throws Exception {
    assertThat(ask("POST", "/logout", "{}").headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(cookie ->
            assertThat(cookie).startsWith("access_token=;").contains("Expires=Thu, 01-Jan-1970"));
  }

  @Test
  void settingsHaveEveryKeyThatAStockPageReads() throws Exception {
    String settings = ask("GET", "/project/settings", null).body();

    assertThat(settings)
        .contains(
            "\"features\":{",
            "\"audio\":{",
            "\"userEnv\":[]",
            "\"maskUserEnv\":false",
            "\"dataPersistence\":false",
            "\"threadResumable\":false",
            "\"threadSharing\":false",
            "\"markdown\":null",
            "\"chatProfiles\":[]",
            "\"starters\":[]",
            "\"starterCategories\":[]",
            "\"debugUrl\":null");
  }

  private static HttpResponse<String> ask(String method, String path, @Nullable String body)
      throws Exception {
    return client.send(request(method, path, body).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String method, String path, @Nullable String body) {
    return builder(path)
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder builder(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }
}
