package dev.parley.server.wire;

import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.protocol.chainlit.ServerEvent;
import dev.parley.protocol.chainlit.StreamTokenEncoder;
import dev.parley.server.transport.MessageSink;
import dev.parley.setting.SettingsForm;
import dev.parley.step.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a chat's events as the wire has them. Tokens, of which there are many, go from the log to
 * bytes without an object in between. Not for use by several threads at once.
 */
final class EventWriter {

  private final String threadId;
  private final Acks acks;
  private final SurroundingsWriter surroundings;
  private boolean restating;
  private boolean working;
  private String tokenStep = "";
  private @Nullable StreamTokenEncoder tokens; // of that step

  /**
   * Makes a writer of one chat's events.
   *
   * @param settings the form of the chat's settings, if there is anything to set
   * @param acks where questions to the page are noted
   */
  EventWriter(String threadId, Optional<SettingsForm<?>> settings, Acks acks) {
    this.threadId = threadId;
    this.acks = acks;
    this.surroundings = new SurroundingsWriter(threadId, settings, acks);
  }

  /** The page has been told to forget that the chat works; if it is new, it knows nothing else. */
  void begin(boolean fresh) {
    working = false;
    if (fresh) {
      surroundings.beginFresh();
    }
  }

  /** Says whether the events that come next may be known to the page already. */
  void restating(boolean restating) {
    this.restating = restating;
  }

  /**
   * Writes the event at an index of a list; for a slow reader, also those after it that fit into
   * the same message.
   *
   * @return the index of the first event that was not written
   */
  int write(List<ChatEvent> events, int index, MessageSink sink) {
    ChatEvent event = events.get(index);
    if (event instanceof TokenAppended first) {
      return writeTokens(first, events, index, sink);
    }
    writeOne(event, sink);
    return index + 1;
  }

  /** Writes an event of the wire's own. */
  void write(ServerEvent event, MessageSink sink) {
    event.appendTo(sink.begin());
    sink.end();
  }

  private int writeTokens(
      TokenAppended first, List<ChatEvent> events, int index, MessageSink sink) {
    int next = index + 1;
    if (!sink.isSlow() || next == events.size() || !continues(first, events.get(next))) {
      writeToken(first.stepId(), first.token(), first.input(), sink);
      return next;
    }
    var joined = new StringBuilder(first.token());
    while (next < events.size()
        && events.get(next) instanceof TokenAppended more
        && continues(first, more)) {
      joined.append(more.token());
      next++;
    }
    writeToken(first.stepId(), joined, first.input(), sink);
    return next;
  }

  private static boolean continues(TokenAppended first, ChatEvent event) {
    return event instanceof TokenAppended more
        && more.stepId().equals(first.stepId())
        && more.input() == first.input();
  }

  private void writeToken(String stepId, CharSequence token, boolean input, MessageSink sink) {
    StreamTokenEncoder encoder = encoder(stepId);
    if (input) {
      encoder.appendInput(token, sink.begin());
    } else {
      encoder.appendOutput(token, sink.begin());
    }
    sink.end();
  }

  private StreamTokenEncoder encoder(String stepId) {
    StreamTokenEncoder current = tokens;
    if (current == null || !tokenStep.equals(stepId)) {
      current = new StreamTokenEncoder(stepId);
      tokens = current;
      tokenStep = stepId;
    }
    return current;
  }

  private void writeOne(ChatEvent event, MessageSink sink) {
    switch (event) {
      case ChatEvent.StepAdded(var step) -> write(added(step), sink);
      case ChatEvent.StepUpdated(var step) ->
          write(new ServerEvent.UpdateMessage(StepMapper.toJson(step, threadId)), sink);
      case ChatEvent.StepRemoved(var id) -> write(new ServerEvent.DeleteMessage(id), sink);
      case TokenAppended(var id, var token, var input) ->
          write(new ServerEvent.StreamToken(id, token, false, input), sink);
      case ChatEvent.TextReplaced(var id, var text, var input) ->
          write(new ServerEvent.StreamToken(id, text, true, input), sink);
      case ChatEvent.FirstInteraction(var text) ->
          write(new ServerEvent.FirstInteraction(text, threadId), sink);
      case ChatEvent.WorkStarted _ -> {
        working = true;
        write(new ServerEvent.TaskStart(), sink);
      }
      case ChatEvent.WorkEnded _ -> {
        working = false;
        write(new ServerEvent.TaskEnd(), sink);
      }
      case ChatEvent.QuestionAsked(var question) -> {
        long number = acks.expect(new Acks.Asked.Question(question.id(), question.wanted()));
        QuestionMapper.toJson(question, threadId).appendTo(sink.begin(), number);
        sink.end();
      }
      case ChatEvent.Around around -> surroundings.write(around, restating, working, sink);
      case ChatEvent.Passing passing -> surroundings.write(passing, sink);
    }
  }

  private ServerEvent added(Step step) {
    var json = StepMapper.toJson(step, threadId);
    return step.streaming() ? new ServerEvent.StreamStart(json) : new ServerEvent.NewMessage(json);
  }
}
