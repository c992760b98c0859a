package dev.parley.server.wire;

import dev.parley.log.ChatEvent;
import dev.parley.log.ChatEvent.TokenAppended;
import dev.parley.protocol.chainlit.ServerEvent;
import dev.parley.protocol.chainlit.StreamTokenEncoder;
import dev.parley.server.transport.MessageSink;
import dev.parley.step.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a chat's events as the wire has them. Tokens, of which there are many, go from the log to
 * bytes without an object in between. Not for use by several threads at once.
 */
final class EventWriter {

  private final String threadId;
  private String tokenStep = "";
  private @Nullable StreamTokenEncoder tokens; // of that step

  /** Makes a writer of one chat's events. */
  EventWriter(String threadId) {
    this.threadId = threadId;
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
    write(toWire(event), sink);
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

  private ServerEvent toWire(ChatEvent event) {
    return switch (event) {
      case ChatEvent.StepAdded(var step) -> added(step);
      case ChatEvent.StepUpdated(var step) ->
          new ServerEvent.UpdateMessage(StepMapper.toJson(step, threadId));
      case ChatEvent.StepRemoved(var id) -> new ServerEvent.DeleteMessage(id);
      case TokenAppended(var id, var token, var input) ->
          new ServerEvent.StreamToken(id, token, false, input);
      case ChatEvent.TextReplaced(var id, var text, var input) ->
          new ServerEvent.StreamToken(id, text, true, input);
      case ChatEvent.FirstInteraction(var text) -> new ServerEvent.FirstInteraction(text, threadId);
      case ChatEvent.WorkStarted _ -> new ServerEvent.TaskStart();
      case ChatEvent.WorkEnded _ -> new ServerEvent.TaskEnd();
    };
  }

  private ServerEvent added(Step step) {
    var json = StepMapper.toJson(step, threadId);
    return step.streaming() ? new ServerEvent.StreamStart(json) : new ServerEvent.NewMessage(json);
  }
}
