package dev.parley.server.wire;

import dev.parley.ask.OpenQuestion;
import dev.parley.ask.OpenQuestion.Wanted;
import dev.parley.ask.Reply;
import dev.parley.file.FileRules;
import dev.parley.protocol.chainlit.AckedEvent;
import dev.parley.protocol.chainlit.AskReply;
import dev.parley.protocol.chainlit.AskSpecJson;
import java.net.URLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Questions of a chat, and what pages reply to them, as the wire has them. */
final class QuestionMapper {

  private static final double MEGABYTE = 1_000_000;

  private QuestionMapper() {}

  static AckedEvent.Ask toJson(OpenQuestion question, String threadId) {
    Duration left = Duration.between(Instant.now(), question.until());
    // Rounded up: who is asked for a second has one.
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    var spec = new AskSpecJson(seconds, question.id(), wanted(question.wanted()));
    return new AckedEvent.Ask(StepMapper.toJson(question.message(), threadId), spec);
  }

  static AskSpecJson.Wanted wanted(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Text() -> new AskSpecJson.Wanted.Text();
      case Wanted.Files(var rules) ->
          new AskSpecJson.Wanted.Files(
              accept(rules), rules.maxFiles(), rules.maxBytes() / MEGABYTE);
      case Wanted.Choice(var ids) -> new AskSpecJson.Wanted.Action(ids);
      case Wanted.Form(var id) -> new AskSpecJson.Wanted.Element(id);
    };
  }

  /** Pages want a media type for every ending. */
  static Map<String, List<String>> accept(FileRules rules) {
    var accept = new LinkedHashMap<String, List<String>>();
    for (String kind : rules.accept()) {
      if (kind.startsWith(".")) {
        String guess = URLConnection.guessContentTypeFromName("x" + kind);
        String mime = Objects.requireNonNullElse(guess, "application/octet-stream");
        accept.computeIfAbsent(mime, _ -> new ArrayList<>()).add(kind);
      } else {
        accept.computeIfAbsent(kind, _ -> new ArrayList<>());
      }
    }
    return accept;
  }

  @SuppressWarnings("NullAway") // class files do not tell that a form's props may be null
  static Reply toReply(AskReply reply) {
    return switch (reply) {
      case AskReply.Text(var message) -> new Reply.Text(message.id(), message.output());
      case AskReply.Files(var ids) -> new Reply.Files(ids);
      case AskReply.Pressed(var id) -> new Reply.Choice(id);
      case AskReply.Filled(var props) -> new Reply.Form(props);
      case AskReply.Nothing() -> new Reply.Declined();
    };
  }
}
