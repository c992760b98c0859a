package dev.parley.server.wire;

import dev.parley.element.ShownElement;
import dev.parley.log.ChatEvent;
import dev.parley.page.Sidebar;
import dev.parley.page.Toast;
import dev.parley.protocol.chainlit.AckedEvent;
import dev.parley.protocol.chainlit.ActionJson;
import dev.parley.protocol.chainlit.AudioChunkOut;
import dev.parley.protocol.chainlit.ElementJson;
import dev.parley.protocol.chainlit.ServerEvent;
import dev.parley.protocol.chainlit.SurroundingEvent;
import dev.parley.server.transport.MessageSink;
import dev.parley.setting.SettingsForm;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what stands with a chat's steps, and around them, as the wire has it. Not for use by
 * several threads at once.
 */
final class SurroundingsWriter {

  private static final long UNKNOWN = -1;

  private final String threadId;
  private final Optional<SettingsForm<?>> settings;
  private final Acks acks;
  private long tokensTold = UNKNOWN;

  SurroundingsWriter(String threadId, Optional<SettingsForm<?>> settings, Acks acks) {
    this.threadId = threadId;
    this.settings = settings;
    this.acks = acks;
  }

  /** The page knows nothing yet: what was used so far is news to it. */
  void beginFresh() {
    tokensTold = 0;
  }

  /**
   * Writes an event.
   *
   * @param restated whether the page may know of it already
   * @param working whether the page is to show that the chat works, once it waits no longer
   */
  void write(ChatEvent.Around event, boolean restated, boolean working, MessageSink sink) {
    switch (event) {
      case ChatEvent.ElementShown(var element) -> write(json(element), sink);
      case ChatEvent.ElementRemoved(var id) -> write(new SurroundingEvent.RemoveElement(id), sink);
      case ChatEvent.ActionShown(var action) ->
          writeAction(ElementMapper.toJson(action), restated, sink);
      case ChatEvent.ActionRemoved(var id) -> write(new SurroundingEvent.RemoveAction(id), sink);
      case ChatEvent.QuestionClosed(var id, var timedOut) ->
          writeQuestionEnd(id, timedOut, working, sink);
      case ChatEvent.PageCalled(var call) -> {
        long number = acks.expect(new Acks.Asked.Call(call.id()));
        new AckedEvent.CallFn(call.function(), call.arguments()).appendTo(sink.begin(), number);
        sink.end();
      }
      case ChatEvent.PageCallClosed(var id, var timedOut) -> {
        acks.close(id);
        write(
            timedOut ? new SurroundingEvent.CallFnTimeout() : new ServerEvent.ClearCallFn(), sink);
      }
      case ChatEvent.SettingsShown(var values) -> writeSettings(values, sink);
      case ChatEvent.CommandsShown(var commands) ->
          write(
              new SurroundingEvent.SetCommands(commands.stream().map(OfferMapper::toJson).toList()),
              sink);
      case ChatEvent.ModesShown(var modes) ->
          write(
              new SurroundingEvent.SetModes(modes.stream().map(OfferMapper::toJson).toList()),
              sink);
      case ChatEvent.SidebarShown(var sidebar) -> writeSidebar(sidebar, sink);
      case ChatEvent.SidebarClosed() ->
          write(new SurroundingEvent.SetSidebarElements(List.of(), null), sink);
      case ChatEvent.TokensUsed(var amount, var total) -> writeTokens(amount, total, sink);
    }
  }

  /** Writes what is of the moment only. */
  void write(ChatEvent.Passing event, MessageSink sink) {
    switch (event) {
      case ChatEvent.Toasted(Toast(var kind, var text)) ->
          write(new ServerEvent.Toast(text, kind(kind)), sink);
      case ChatEvent.WindowPosted(var data) ->
          write(new SurroundingEvent.WindowMessage(data), sink);
      case ChatEvent.SoundPlayed(var sound) -> {
        new AudioChunkOut(sound.mimeType(), sound.track(), sound.data()).appendTo(sink.begin());
        sink.end();
        sink.addBinary(ByteBuffer.wrap(sound.data()));
      }
      case ChatEvent.SoundInterrupted() -> write(new SurroundingEvent.AudioInterrupt(), sink);
    }
  }

  /** Pages add a button even if they have it. */
  private void writeAction(ActionJson action, boolean restated, MessageSink sink) {
    if (restated) {
      write(new SurroundingEvent.RemoveAction(action.id()), sink);
    }
    write(new SurroundingEvent.Action(action), sink);
  }

  /** A page that is asked does not show that the chat works; now it does again. */
  private void writeQuestionEnd(String id, boolean timedOut, boolean working, MessageSink sink) {
    acks.close(id);
    if (timedOut) {
      write(new SurroundingEvent.AskTimeout(), sink);
    } else {
      write(new ServerEvent.TaskEnd(), sink);
      write(new ServerEvent.ClearAsk(), sink);
    }
    if (working) {
      write(new ServerEvent.TaskStart(), sink);
    }
  }

  private void writeSettings(Map<String, @Nullable Object> values, MessageSink sink) {
    settings.ifPresent(form ->
        write(new SurroundingEvent.ChatSettings(SettingsMapper.toJson(form, values)), sink));
  }

  /** Pages look elements of the sidebar up among all others, so they get them first. */
  private void writeSidebar(Sidebar sidebar, MessageSink sink) {
    List<ElementJson> elements =
        sidebar.elements().stream().map(it -> ElementMapper.toJson(it, threadId)).toList();
    elements.forEach(element -> write(new SurroundingEvent.Element(element), sink));
    write(new SurroundingEvent.SetSidebarTitle(sidebar.title()), sink);
    write(new SurroundingEvent.SetSidebarElements(elements, key(sidebar)), sink);
  }

  /** Pages take no new elements under a key that they have. */
  private static String key(Sidebar sidebar) {
    return sidebar.changes() == 0 ? sidebar.key() : sidebar.key() + "/" + sidebar.changes();
  }

  private void writeTokens(long amount, long total, MessageSink sink) {
    long news = tokensTold == UNKNOWN ? amount : total - tokensTold;
    tokensTold = total;
    if (news > 0) {
      write(new SurroundingEvent.TokenUsage(news), sink);
    }
  }

  private SurroundingEvent.Element json(ShownElement element) {
    return new SurroundingEvent.Element(ElementMapper.toJson(element, threadId));
  }

  private static ServerEvent.Toast.Kind kind(Toast.Kind kind) {
    return switch (kind) {
      case INFO -> ServerEvent.Toast.Kind.INFO;
      case SUCCESS -> ServerEvent.Toast.Kind.SUCCESS;
      case WARNING -> ServerEvent.Toast.Kind.WARNING;
      case ERROR -> ServerEvent.Toast.Kind.ERROR;
    };
  }

  private static void write(ServerEvent event, MessageSink sink) {
    event.appendTo(sink.begin());
    sink.end();
  }
}
