package dev.parley.server.wire;

import dev.parley.ask.OpenQuestion;
import dev.parley.ask.Reply;
import dev.parley.chat.ChatCommand;
import dev.parley.chat.LiveChat;
import dev.parley.log.ChatEvent;
import dev.parley.log.ChatLog;
import dev.parley.log.LogBatch;
import dev.parley.message.Role;
import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.chainlit.AskReply;
import dev.parley.protocol.chainlit.ConnectAuth;
import dev.parley.protocol.chainlit.SaidJson;
import dev.parley.protocol.chainlit.ServerEvent;
import dev.parley.protocol.chainlit.SurroundingEvent;
import dev.parley.server.session.Session;
import dev.parley.server.transport.Line;
import dev.parley.server.transport.MessageSink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page in a chat: what it says becomes commands, and what happens in the chat is read from the
 * log at the page's cursor whenever the socket has room.
 *
 * <p>What the page says comes on one thread, and {@link #fill} is called on another.
 */
final class Connection implements AutoCloseable {

  /** Of a stream of tokens, about as many as fit into one write. */
  private static final int BATCH = 512;

  /** A page does not have more messages than this on the way to its own chat. */
  private static final int MOST_UNHEARD = 64;

  private static final long NOTHING = -1;

  /** What a page that connects must forget. */
  private static final List<ServerEvent> RESETS =
      List.of(new ServerEvent.TaskEnd(), new ServerEvent.ClearAsk(), new ServerEvent.ClearCallFn());

  /** No log has as many events. */
  private static final int CURSOR_BITS = 40;

  private final Line line;
  private final long base;
  private final Session.Seat seat;
  private final LiveChat chat;
  private final ChatLog log;
  private final Place place;
  private final Acks acks = new Acks();
  private final EventWriter events;
  private final boolean knowsNothing;
  private final Set<String> unheard = ConcurrentHashMap.newKeySet();
  private ChatLog.@Nullable Subscription subscription;
  private volatile boolean replayDue;
  private volatile boolean live;

  // What follows belongs to the thread that fills.
  private boolean fresh;
  private LogBatch batch = new LogBatch(List.of(), 0, false);
  private int written; // of the batch
  private long cursor;
  private long told;

  /**
   * Where a page says that it is.
   *
   * @param extended whether it is our own page, which knows our events
   * @param restored whether it is in this chat already
   * @param cursor the number of the log's event up to which it has everything
   */
  private record Place(boolean extended, boolean restored, long cursor) {}

  /**
   * Makes a connection that shows nothing yet.
   *
   * @param number tells the connections of one line apart
   * @param isNew whether the session was made for this page
   * @param claimed where the page thinks that it is; only our own page says so
   */
  Connection(
      Line line,
      int number,
      Session.Seat seat,
      boolean isNew,
      Optional<ConnectAuth.Place> claimed) {
    this.line = line;
    this.base = (long) number << CURSOR_BITS;
    this.seat = seat;
    this.chat = seat.session().chat();
    this.log = chat.log();
    this.place =
        claimed.map(page -> own(page, isNew)).orElse(new Place(false, !isNew, seat.start()));
    this.events = new EventWriter(chat.id(), chat.descriptor().settings(), acks);
    this.knowsNothing = !place.restored() || (claimed.isEmpty() && !seat.again());
    this.fresh = isNew;
  }

  private Place own(ConnectAuth.Place page, boolean isNew) {
    boolean restored = !isNew && (page.chat().isEmpty() || page.chat().equals(chat.id()));
    boolean known = restored && page.cursor() >= 0 && page.cursor() <= log.lastNumber();
    return new Place(true, restored, known ? page.cursor() : 0);
  }

  /** Brings the page up to date, and keeps it so. */
  void begin() {
    if (subscription == null) {
      subscription = log.subscribe(line::wake); // first, so that not one event is missed
    }
    replayDue = true;
    chat.accept(new ChatCommand.Open());
    line.wake();
  }

  /** Takes what the person says. The page shows it already, so it does not come back here. */
  void say(SaidJson said, List<String> files) {
    String id = Objects.requireNonNullElseGet(said.id(), () -> UUID.randomUUID().toString());
    dontRepeat(id);
    seat.session().use();
    Role role = said.type().equals("system_message") ? Role.SYSTEM : Role.USER;
    var with = new ChatCommand.With(given(said.command()), said.modes(), files);
    chat.accept(new ChatCommand.Say(id, role, said.output(), said.metadata(), with));
  }

  private void dontRepeat(String id) {
    if (unheard.size() < MOST_UNHEARD) {
      unheard.add(id);
    }
  }

  /** Takes what the page answers under a number; a number that it was not given is no answer. */
  void answer(long number, List<JsonNode> arguments) {
    acks.take(number)
        .ifPresent(asked -> {
          switch (asked) {
            case Acks.Asked.Call(var id) ->
                chat.accept(new ChatCommand.Return(id, AskReply.result(arguments)));
            case Acks.Asked.Question(var id, var wanted) ->
                chat.accept(new ChatCommand.Answer(id, understood(wanted, arguments)));
          }
        });
  }

  /** A page counts what it sent as an answer: who does not understand it has to ask again. */
  private Reply understood(OpenQuestion.Wanted wanted, List<JsonNode> arguments) {
    try {
      return reply(wanted, arguments);
    } catch (ProtocolException e) {
      return new Reply.Garbled("This could not be understood: " + e.getMessage() + ".");
    }
  }

  private Reply reply(OpenQuestion.Wanted wanted, List<JsonNode> arguments) {
    AskReply reply = AskReply.parse(QuestionMapper.wanted(wanted), arguments);
    if (reply instanceof AskReply.Text(var message) && message.id() != null) {
      dontRepeat(message.id());
    }
    return QuestionMapper.toReply(reply);
  }

  /** Hands on what else the person does. */
  void accept(ChatCommand command) {
    chat.accept(command);
  }

  /** Asks whether the page may record, and tells it, as pages wait for it. */
  void startAudio(Consumer<ServerEvent> tell) {
    var accepted = new CompletableFuture<Boolean>();
    chat.accept(new ChatCommand.StartAudio(accepted));
    var _ = accepted.thenAccept(on -> tell.accept(new SurroundingEvent.AudioConnection(on)));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** Says in the chat why something cannot be done. */
  void refuse(String reason) {
    chat.accept(new ChatCommand.Refuse(reason));
  }

  /** Stops what runs. */
  void stop() {
    chat.accept(new ChatCommand.Stop());
  }

  /** Ends the chat if no other page shows it; tells whether it did. */
  boolean endIfAlone() {
    boolean alone = seat.isAlone();
    if (alone) {
      chat.accept(new ChatCommand.End());
    }
    return alone;
  }

  Session session() {
    return seat.session();
  }

  /**
   * Notes that what was written up to a position has arrived. A position of another connection of
   * the line, which the client has left meanwhile, says nothing about this one.
   */
  void delivered(long position) {
    if (position >>> CURSOR_BITS == base >>> CURSOR_BITS) {
      seat.delivered(position - base);
    }
  }

  /** Leaves the chat. */
  @Override
  public void close() {
    live = false;
    replayDue = false;
    if (subscription != null) {
      subscription.close();
    }
    seat.close();
  }

  /** Returns a number for how far the log was written: this connection's base and the cursor. */
  long position() {
    return base + cursor;
  }

  /** Writes what the page does not have yet, until the sink is full. */
  void fill(MessageSink sink) {
    if (replayDue) {
      replayDue = false;
      beginReplay(sink);
    }
    if (!live) {
      return;
    }
    while (!sink.isFull() && hasNext()) {
      writeNext(sink);
    }
    if (written == batch.events().size()) {
      cursor = batch.cursor();
      tell(sink);
    }
  }

  /** Tells our own page its cursor, at the end of a replay also if it is the one that it had. */
  private void tell(MessageSink sink) {
    if (place.extended() && cursor != told) {
      told = cursor;
      events.write(new ServerEvent.ParleyCursor(cursor), sink);
    }
  }

  private void beginReplay(MessageSink sink) {
    RESETS.forEach(reset -> events.write(reset, sink));
    cursor = place.cursor();
    told = NOTHING;
    if (place.extended()) {
      events.write(new ServerEvent.ParleyChat(chat.id(), place.restored(), cursor), sink);
    }
    // A page that was there before has just been told to forget that the chat works, and may have
    // part of what follows its cursor; a new one can follow event by event.
    events.begin(knowsNothing);
    take(fresh ? log.read(0, BATCH) : log.changesSince(cursor));
    fresh = false;
    live = true;
  }

  private boolean hasNext() {
    if (written < batch.events().size()) {
      return true;
    }
    cursor = batch.cursor();
    if (subscription != null) {
      subscription.passed(cursor);
    }
    take(log.read(cursor, BATCH));
    return !batch.events().isEmpty();
  }

  private void take(LogBatch next) {
    batch = next;
    written = 0;
    events.restating(next.wholeState() && (place.restored() || cursor > 0));
  }

  private void writeNext(MessageSink sink) {
    if (batch.events().get(written) instanceof ChatEvent.StepAdded(var step)
        && unheard.remove(step.id())) {
      written++; // the page's own words
    } else {
      written = events.write(batch.events(), written, sink);
    }
  }
}
