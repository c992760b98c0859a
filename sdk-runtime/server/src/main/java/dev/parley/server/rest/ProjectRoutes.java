package dev.parley.server.rest;

import dev.parley.agent.AgentDescriptor;
import dev.parley.protocol.chainlit.Answer;
import dev.parley.protocol.chainlit.ChatProfileJson;
import dev.parley.protocol.chainlit.FeatureSettings;
import dev.parley.protocol.chainlit.ProjectSettings;
import dev.parley.protocol.chainlit.UiSettings;
import dev.parley.protocol.json.JsonFields;
import java.util.List;
import java.util.regex.Pattern;

/** What the application is and what it keeps. */
final class ProjectRoutes {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private final List<AgentDescriptor> agents;
  private final SessionCheck sessions;

  ProjectRoutes(List<AgentDescriptor> agents, SessionCheck sessions) {
    this.agents = agents;
    this.sessions = sessions;
  }

  RestAnswer settings(RestRequest request) {
    checkLanguage(request);
    AgentDescriptor agent = agentOf(request.query("chat_profile").orElse(""));
    var ui = UiSettings.of(agent.title(), agent.description());
    return RestAnswer.ok(
        ProjectSettings.of(ui, FeatureSettings.chatOnly()).withProfiles(profiles()));
  }

  /** Returns the agent that has the profile, or the default. */
  private AgentDescriptor agentOf(String profile) {
    return agents.stream()
        .filter(agent -> agent.name().equals(profile))
        .findFirst()
        .orElse(agents.getFirst());
  }

  /** Returns a profile for each agent, if there is one to choose. */
  private List<ChatProfileJson> profiles() {
    return agents.size() == 1 ? List.of() : agents.stream().map(this::profile).toList();
  }

  private ChatProfileJson profile(AgentDescriptor agent) {
    return new ChatProfileJson(
        agent.name(),
        agent.description(),
        null,
        agent.title().equals(agent.name()) ? null : agent.title(),
        agent.equals(agents.getFirst()),
        null);
  }

  RestAnswer translations(RestRequest request) {
    checkLanguage(request);
    return RestAnswer.ok(new Answer.Translation(Translations.english()));
  }

  private static void checkLanguage(RestRequest request) {
    String language = request.query("language").orElse("en-US");
    if (!LANGUAGE.matcher(language).matches()) {
      throw RefusedException.shape(
          new ShapeProblem(
              "string_pattern_mismatch",
              List.of("query", "language"),
              "This is no language tag such as en-US",
              language));
    }
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

  RestAnswer feedback(RestRequest request) {
    JsonFields body = request.json();
    JsonFields feedback = body.requiredObject("feedback");
    feedback.requiredText("forId");
    long value = feedback.requiredNumber("value");
    if (value != 0 && value != 1) {
      throw RefusedException.shape(
          new ShapeProblem(
              "literal_error",
              List.of("body", "feedback", "value"),
              "Must be 0 or 1",
              Long.toString(value)));
    }
    SessionRoutes.require(sessions, body.requiredText("sessionId"), request.visitor());
    return unstored();
  }

  RestAnswer deleteFeedback(RestRequest request) {
    request.json().requiredText("feedbackId");
    return unstored();
  }

  private static RestAnswer unstored() {
    return RestAnswer.error(400, "Data persistence is not enabled");
  }
}
