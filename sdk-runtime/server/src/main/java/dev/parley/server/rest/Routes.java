package dev.parley.server.rest;

import static dev.parley.server.rest.Route.delete;
import static dev.parley.server.rest.Route.get;
import static dev.parley.server.rest.Route.post;
import static dev.parley.server.rest.Route.postUnread;
import static dev.parley.server.rest.Route.put;

import dev.parley.protocol.chainlit.Answer;
import java.util.List;

/**
 * The routes, all of them.
 *
 * <p>Nobody logs in and nothing is stored yet, so the routes of login, of stored chats and of tools
 * check what they are sent and then say that the feature is off. A session that does not exist, or
 * is another browser's, is answered with 404 {@code Session not found} wherever a request names
 * one.
 */
final class Routes {

  private Routes() {}

  static List<Route> table(
      LoginRoutes login,
      ProjectRoutes project,
      SessionRoutes session,
      ChatRoutes chat,
      FileRoutes files) {
    return List.of(
        // What a page needs to load.
        get("/auth/config", login::config),
        get("/user", login::user),
        get("/project/settings", project::settings),
        get("/project/translations", project::translations),
        post("/set-session-cookie", session::cookie),
        get("/health", _ -> RestAnswer.ok(new Answer.Health())),

        // Login.
        get("/login", files::index),
        postUnread("/login", login::password),
        postUnread("/logout", login::logout),
        postUnread("/auth/jwt", login::token),
        postUnread("/auth/header", login::header),
        get("/auth/oauth/{provider}", login::oauth),
        get("/auth/oauth/{provider}/callback", login::oauth),
        postUnread("/auth/oauth/{provider}/callback", login::oauth),

        // Stored chats and feedback.
        post("/project/threads", project::threads),
        get("/project/thread/{id}", project::unstored),
        get("/project/thread/{id}/element/{element}", project::unstored),
        put("/project/thread", project::rename),
        put("/project/thread/share", project::share),
        delete("/project/thread", project::deleteThread),
        get("/project/share/{id}", project::shared),
        put("/feedback", chat::feedback),
        delete("/feedback", project::deleteFeedback),

        // What belongs to a session.
        postUnread("/project/file", chat::upload),
        get("/project/file/{id}", chat::file),
        put("/project/element", chat::updateElement),
        delete("/project/element", chat::removeElement),
        post("/project/action", chat::action),
        post("/mcp", chat::mcp),
        delete("/mcp", chat::mcp),

        // Files by name.
        get("/assets/*", files::asset),
        get("/public/*", files::ofApplication),
        get("/elements/*", files::ofElementFrame),
        get("/favicon", files::favicon),
        get("/logo", files::logo),
        get("/avatars/{id}", files::avatar));
  }
}
