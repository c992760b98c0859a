package dev.parley.server.rest;

import dev.parley.protocol.chainlit.Answer;
import dev.parley.protocol.json.JsonFields;
import dev.parley.server.look.LanguageTag;
import dev.parley.user.User;
import java.util.List;
import java.util.Locale;

/** What the application is and what it keeps. */
final class ProjectRoutes {

  private final Welcome welcome;

  ProjectRoutes(Welcome welcome) {
    this.welcome = welcome;
  }

  RestAnswer settings(RestRequest request) {
    Locale language = language(request);
    String profile = request.query("chat_profile").orElse("");
    return RestAnswer.ok(welcome.to(User.anonymous(), language, profile));
  }

  RestAnswer translations(RestRequest request) {
    language(request);
    return RestAnswer.ok(new Answer.Translation(Translations.english()));
  }

  private static Locale language(RestRequest request) {
    String language = request.query("language").orElse("en-US");
    if (!LanguageTag.hasForm(language)) {
      throw RefusedException.shape(
          new ShapeProblem(
              "string_pattern_mismatch",
              List.of("query", "language"),
              "This is no language tag such as en-US",
              language));
    }
    return Locale.forLanguageTag(language);
  }

  RestAnswer threads(RestRequest request) {
    JsonFields body = request.json();
    body.requiredObject("pagination").requiredNumber("first");
    body.requiredObject("filter");
    return unstored();
  }

  RestAnswer unstored(RestRequest request) {
    return unstored();
  }

  RestAnswer rename(RestRequest request) {
    JsonFields body = request.json();
    body.requiredText("threadId");
    body.requiredText("name");
    return unstored();
  }

  RestAnswer share(RestRequest request) {
    JsonFields body = request.json();
    body.requiredText("threadId");
    if (!(body.plain().get("isShared") instanceof Boolean)) {
      throw RefusedException.shape(
          new ShapeProblem("bool_type", List.of("body", "isShared"), "Must be true or false", ""));
    }
    return unstored();
  }

  RestAnswer deleteThread(RestRequest request) {
    request.json().requiredText("threadId");
    return unstored();
  }

  RestAnswer shared(RestRequest request) {
    return RestAnswer.error(404, "Thread not found");
  }

  RestAnswer deleteFeedback(RestRequest request) {
    request.json().requiredText("feedbackId");
    return unstored();
  }

  private static RestAnswer unstored() {
    return RestAnswer.error(400, "Data persistence is not enabled");
  }
}
