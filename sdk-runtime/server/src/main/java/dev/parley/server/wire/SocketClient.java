package dev.parley.server.wire;

import dev.parley.audio.AudioChunk;
import dev.parley.chat.ChatCommand;
import dev.parley.protocol.ProtocolException;
import dev.parley.protocol.chainlit.ClientEvent;
import dev.parley.protocol.chainlit.ConnectAuth;
import dev.parley.protocol.chainlit.SaidJson;
import dev.parley.protocol.socketio.Packet;
import dev.parley.protocol.socketio.PacketDecoder;
import dev.parley.server.session.Admission;
import dev.parley.server.session.Session;
import dev.parley.server.transport.Line;
import dev.parley.server.transport.MessageSink;
import dev.parley.server.transport.Peer;
import dev.parley.window.WindowMessage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The server's side of one Socket.IO client: lets it into the one namespace that there is, takes
 * its events and acknowledges them.
 */
final class SocketClient implements Peer {

  private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
  private static final int MOST_ATTACHMENTS = 10;
  private static final int LONGEST_NAMESPACE = 100;

  private final Line line;
  private final Lobby lobby;
  private final PacketDecoder decoder;
  private final Replies replies;
  private volatile @Nullable Connection connection;
  private int joins; // by the thread that takes packets

  /**
   * Makes the server's side of a client that has not joined.
   *
   * @param maxAttached the most bytes that one event's attachments may have
   */
  SocketClient(Line line, Lobby lobby, int maxAttached) {
    this.line = line;
    this.lobby = lobby;
    this.decoder = new PacketDecoder(MOST_ATTACHMENTS, maxAttached);
    this.replies = new Replies(line);
  }

  @Override
  public void text(String message) {
    try {
      decoder.text(message).ifPresent(this::take);
    } catch (ProtocolException e) {
      if (connection != null || !isConnect(message)) {
        throw e;
      }
      refuse(e.getMessage()); // a client that is told nothing waits forever
    }
  }

  private static boolean isConnect(String message) {
    return message.startsWith("0");
  }

  @Override
  public void binary(ByteBuffer message) {
    decoder.binary(message).ifPresent(this::take);
  }

  @Override
  public void tooLarge(long bytes) {
    Connection joined = connection;
    if (joined != null) {
      joined.refuse(lobby.tooLarge(bytes));
    }
  }

  private void take(Packet packet) {
    if (!packet.namespace().equals(Packet.ROOT)) {
      takeForeign(packet);
      return;
    }
    switch (packet) {
      case Packet.Connect(_, var data) -> join(data);
      case Packet.Disconnect _ -> leave();
      case Packet.Event(_, var ackId, var name, var arguments) -> event(name, arguments, ackId);
      case Packet.BinaryEvent(_, var ackId, var name, var arguments) ->
          event(name, arguments, ackId);
      case Packet.Ack(_, var ackId, var arguments) -> answer(ackId, arguments);
      case Packet.BinaryAck(_, var ackId, var arguments) -> answer(ackId, arguments);
      case Packet.ConnectError _ -> throw new ProtocolException("only a server refuses a client");
    }
  }

  /** A client may ask for a namespace that is not there; what else it sends to one is lost. */
  private void takeForeign(Packet packet) {
    if (packet instanceof Packet.Connect(var namespace, _)) {
      if (namespace.length() > LONGEST_NAMESPACE) {
        throw new ProtocolException("a namespace has a very long name");
      }
      replies.refuse(namespace);
    }
  }

  private void join(@Nullable JsonNode data) {
    if (connection != null) {
      throw new ProtocolException("the client has joined already");
    }
    ConnectAuth auth = ConnectAuth.parse(data);
    switch (lobby.admit(auth, line.visitor())) {
      case Admission.Refused(var reason) -> refuse(reason);
      case Admission.Granted(var session, var isNew) -> {
        connection = new Connection(line, ++joins, seat(session, auth), isNew, auth.place());
        line.settle(true);
        replies.accept(Lobby.newId());
        LOG.debug("Connection {} shows chat {}", line.label(), session.chat().id());
      }
    }
  }

  /** A stock page names the chat that it shows; one that was loaded anew has none to name. */
  private static Session.Seat seat(Session session, ConnectAuth auth) {
    boolean again = auth.place().isEmpty() && auth.threadId().equals(session.chat().id());
    return again ? session.sitAgain() : session.sit();
  }

  private void refuse(@Nullable String reason) {
    lobby.refused(line.label(), reason);
    replies.refuse();
  }

  private void leave() {
    Connection left = connection;
    if (left != null) {
      connection = null;
      left.close();
      line.settle(false);
    }
  }

  private void event(String name, List<JsonNode> arguments, @Nullable Long ackId) {
    Connection joined = connection;
    if (joined == null) {
      throw new ProtocolException("an event comes from a client that has not joined");
    }
    if (handled(joined, name, arguments) && ackId != null) {
      replies.acknowledge(ackId);
    }
  }

  /** Acts on an event; tells whether it is one that this server knows. */
  private boolean handled(Connection joined, String name, List<JsonNode> arguments) {
    Optional<ClientEvent> event = parse(joined, name, arguments);
    if (event.isEmpty()) {
      return false;
    }
    switch (event.get()) {
      case ClientEvent.ConnectionSuccessful _ -> joined.begin();
      case ClientEvent.ClientMessage(var message, var files) -> joined.say(message, files);
      case ClientEvent.EditMessage(var message) -> edit(joined, message);
      case ClientEvent.ChatSettingsChange(var values) ->
          joined.accept(new ChatCommand.ChangeSettings(values));
      case ClientEvent.ChatSettingsEdit(var values) ->
          joined.accept(new ChatCommand.TrySettings(values));
      case ClientEvent.WindowMessage(var data) ->
          joined.accept(new ChatCommand.Post(new WindowMessage(data)));
      case ClientEvent.AudioStart _ -> joined.startAudio(replies::tell);
      case ClientEvent.AudioChunk chunk -> joined.accept(new ChatCommand.AddAudio(heard(chunk)));
      case ClientEvent.AudioEnd _ -> joined.accept(new ChatCommand.EndAudio());
      case ClientEvent.Stop _ -> joined.stop();
      case ClientEvent.ClearSession _ -> {
        if (joined.endIfAlone()) {
          lobby.forget(joined.session());
        }
      }
      case ClientEvent.FetchFavorites _ -> {} // nothing is stored that could be a favourite
      case ClientEvent.Unknown _ -> {
        return false;
      }
    }
    return true;
  }

  private static void edit(Connection joined, SaidJson message) {
    if (message.id() == null) {
      joined.refuse("The message was not taken: it does not say which one it changes.");
    } else {
      joined.accept(new ChatCommand.Edit(message.id(), message.output()));
    }
  }

  private static AudioChunk heard(ClientEvent.AudioChunk chunk) {
    return new AudioChunk(
        chunk.data(),
        chunk.mimeType(),
        chunk.isStart(),
        Duration.ofMillis(Math.max(0, chunk.elapsedTime())));
  }

  private void answer(long ackId, List<JsonNode> arguments) {
    Connection joined = connection;
    if (joined != null) {
      joined.answer(ackId, arguments);
    }
  }

  private Optional<ClientEvent> parse(Connection joined, String name, List<JsonNode> arguments) {
    try {
      return Optional.of(ClientEvent.parse(name, arguments));
    } catch (ProtocolException e) {
      LOG.debug("Connection {} sent a wrong event: {}", line.label(), e.getMessage());
      joined.refuse("This could not be understood: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  @Override
  public void fill(MessageSink sink) {
    replies.fill(sink);
    Connection joined = connection;
    if (joined != null) {
      joined.fill(sink);
    }
  }

  @Override
  public long position() {
    Connection joined = connection;
    return joined == null ? 0 : joined.position();
  }

  @Override
  public void delivered(long position) {
    Connection joined = connection;
    if (joined != null) {
      joined.delivered(position);
    }
  }

  @Override
  public void closed() {
    leave();
  }
}
