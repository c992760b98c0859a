package dev.parley.server.rest;

import dev.parley.action.Action;
import dev.parley.action.ActionOutcome;
import dev.parley.ask.OpenQuestion;
import dev.parley.ask.OpenQuestion.Wanted;
import dev.parley.chat.ChatCommand;
import dev.parley.chat.LiveChat;
import dev.parley.element.ElementType;
import dev.parley.element.ShownElement;
import dev.parley.feedback.Feedback;
import dev.parley.file.ChatFile;
import dev.parley.file.FileLimitException;
import dev.parley.file.FileRules;
import dev.parley.protocol.json.JsonFields;
import dev.parley.server.assets.Asset;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a page does in the chat of its session beside the socket: files, clicks, elements. */
final class ChatRoutes {

  private static final int LONGEST_ID = 100;

  private final SessionChats sessions;

  ChatRoutes(SessionChats sessions) {
    this.sessions = sessions;
  }

  /** Returns the chat of a session, or refuses the request. */
  private LiveChat chat(RestRequest request, String sessionId) {
    return sessions
        .find(sessionId, request.visitor())
        .orElseThrow(() -> RefusedException.because(404, "Session not found"));
  }

  /** Takes a file, while it arrives; what becomes of it is up to what refers to it later. */
  RestAnswer upload(RestRequest request) throws IOException {
    LiveChat chat = chat(request, request.requiredQuery("session_id"));
    FileRules rules = rules(chat, request.query("ask_parent_id"));
    UploadedFile file = request.uploadedFile(rules.maxBytes());
    if (!rules.accepts(file.name(), file.mime())) {
      throw RefusedException.because(400, "File type not allowed");
    }
    // A file takes its room from the chat's others while it arrives: no more than it can need.
    long most = Math.min(rules.maxBytes(), request.bodyLength());
    try {
      ChatFile kept = chat.files().upload(file.name(), file.mime(), file, most);
      return RestAnswer.json(200, Map.of("id", kept.id()));
    } catch (FileLimitException tooMuch) {
      throw RefusedException.because(400, "File size too large: " + tooMuch.getMessage());
    } catch (BrokenBodyException gone) {
      throw gone;
    } catch (IOException failed) {
      if (chat.ended()) {
        throw RefusedException.because(404, "Session not found");
      }
      throw failed;
    }
  }

  /** A question has rules of its own; it is named by the step that its message is in. */
  private static FileRules rules(LiveChat chat, Optional<String> parent) {
    if (parent.isPresent()) {
      return chat.question()
          .filter(question -> question.isIn(parent.get()))
          .map(OpenQuestion::wanted)
          .map(wanted -> wanted instanceof Wanted.Files(var rules) ? rules : null)
          .orElseThrow(() -> RefusedException.because(404, "Parent message not found"));
    }
    return chat.descriptor()
        .uploads()
        .orElseThrow(() -> RefusedException.because(400, "File upload is not enabled"));
  }

  /** Gives a file of the chat away: what an agent shows, or what was uploaded. */
  RestAnswer file(RestRequest request) {
    LiveChat chat = chat(request, request.requiredQuery("session_id"));
    return chat.files()
        .find(request.path("id"))
        .<RestAnswer>map(file -> new RestAnswer.File(new Asset.OfChat(file)))
        .orElseThrow(() -> RefusedException.because(404, "File not found"));
  }

  /** Answers a click once the agent has. */
  RestAnswer action(RestRequest request) {
    JsonFields body = request.json();
    JsonFields clicked = body.requiredObject("action");
    String name = clicked.requiredText("name");
    LiveChat chat = chat(request, body.requiredText("sessionId"));
    var outcome = new CompletableFuture<ActionOutcome>();
    chat.accept(new ChatCommand.Act(action(chat, clicked, name), outcome));
    return switch (outcome.join()) {
      case ActionOutcome.Answered(var value) -> answer(true, value);
      case ActionOutcome.Failed _, ActionOutcome.Stopped _ -> answer(false, null);
      case ActionOutcome.Unknown _ -> RestAnswer.error(404, "No handler for the action " + name);
    };
  }

  /** A button is what the agent made it; an element may call an action without one. */
  private static Action action(LiveChat chat, JsonFields clicked, String name) {
    Optional<String> id = clicked.text("id");
    if (id.isEmpty()) {
      Map<String, @Nullable Object> payload =
          clicked.object("payload").map(JsonFields::plainWithNulls).orElseGet(Map::of);
      return Action.named(name).with(payload);
    }
    return chat.action(id.get())
        .filter(shown -> shown.name().equals(name))
        .orElseThrow(() -> RefusedException.because(404, "This button is not there any more"));
  }

  private static RestAnswer answer(boolean success, @Nullable Object response) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("success", success);
    body.put("response", response);
    return RestAnswer.json(200, body);
  }

  /** Takes new props of a custom element; nothing else of it is the page's to change. */
  @SuppressWarnings("NullAway") // class files do not tell that a command's props may be null
  RestAnswer updateElement(RestRequest request) {
    JsonFields body = request.json();
    JsonFields element = body.requiredObject("element");
    String id = element.requiredText("id");
    LiveChat chat = chat(request, body.requiredText("sessionId"));
    if (!isCustom(chat, id)) {
      return RestAnswer.json(200, Map.of("success", false));
    }
    Map<String, @Nullable Object> props =
        element.object("props").map(JsonFields::plainWithNulls).orElseGet(Map::of);
    chat.accept(new ChatCommand.ChangeElement(id, props));
    return RestAnswer.json(200, Map.of("success", true));
  }

  RestAnswer removeElement(RestRequest request) {
    JsonFields body = request.json();
    String id = body.requiredObject("element").requiredText("id");
    LiveChat chat = chat(request, body.requiredText("sessionId"));
    if (!isCustom(chat, id)) {
      return RestAnswer.json(200, Map.of("success", false));
    }
    chat.accept(new ChatCommand.RemoveElement(id));
    return RestAnswer.json(200, Map.of("success", true));
  }

  private static boolean isCustom(LiveChat chat, String id) {
    ShownElement element =
        chat.element(id).orElseThrow(() -> RefusedException.because(404, "Element not found"));
    return element.type() == ElementType.CUSTOM;
  }

  /** Tells the agent what a person thinks of an answer, if it wants to know. */
  RestAnswer feedback(RestRequest request) {
    JsonFields body = request.json();
    JsonFields feedback = body.requiredObject("feedback");
    String stepId = feedback.requiredText("forId");
    long value = feedback.requiredNumber("value");
    if (value != 0 && value != 1) {
      throw RefusedException.shape(
          new ShapeProblem(
              "literal_error",
              List.of("body", "feedback", "value"),
              "Must be 0 or 1",
              Long.toString(value)));
    }
    LiveChat chat = chat(request, body.requiredText("sessionId"));
    if (!chat.answersFeedback()) {
      return RestAnswer.error(400, "Data persistence is not enabled");
    }
    if (!chat.hasStep(stepId)) {
      return RestAnswer.error(404, "Step not found");
    }
    String id = feedbackId(feedback);
    String comment = feedback.text("comment").orElse("");
    chat.accept(new ChatCommand.Rate(new Feedback(id, stepId, value == 1, comment)));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("success", true);
    answer.put("feedbackId", id);
    return RestAnswer.json(200, answer);
  }

  /** A page rates a step again under the id that it was given. */
  private static String feedbackId(JsonFields feedback) {
    String id = feedback.text("id").orElseGet(() -> UUID.randomUUID().toString());
    if (id.length() > LONGEST_ID) {
      throw RefusedException.shape(
          new ShapeProblem(
              "string_too_long", List.of("body", "feedback", "id"), "This is no id", null));
    }
    return id;
  }

  RestAnswer mcp(RestRequest request) {
    JsonFields body = request.json();
    body.requiredText("name");
    chat(request, body.requiredText("sessionId"));
    return RestAnswer.error(400, "MCP is not enabled");
  }
}
