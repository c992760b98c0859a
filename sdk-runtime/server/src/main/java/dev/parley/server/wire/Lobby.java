package dev.parley.server.wire;

import dev.parley.chat.ChatHost;
import dev.parley.chat.ChatRequest;
import dev.parley.protocol.chainlit.ConnectAuth;
import dev.parley.server.security.LogThrottle;
import dev.parley.server.security.Visitor;
import dev.parley.server.session.Admission;
import dev.parley.server.session.Session;
import dev.parley.server.session.SessionRegistry;
import dev.parley.server.transport.LogText;
import dev.parley.user.User;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where clients wait to be let into a chat. Safe for use by multiple threads. */
final class Lobby {

  private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
  private static final int ID_BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ChatHost host;
  private final SessionRegistry sessions;
  private final int maxPayload;
  private final LogThrottle refusals = new LogThrottle();

  Lobby(ChatHost host, SessionRegistry sessions, int maxPayload) {
    this.host = host;
    this.sessions = sessions;
    this.maxPayload = maxPayload;
  }

  /** Lets a page into its session's chat, or into a new one of the profile that it asks for. */
  Admission admit(ConnectAuth auth, Visitor visitor) {
    try {
      return sessions.admit(auth.sessionId(), visitor, () -> host.open(request(auth, visitor)));
    } catch (RuntimeException e) {
      LOG.debug("No chat could be made", e);
      return new Admission.Refused("no chat could be made: " + e);
    }
  }

  private static ChatRequest request(ConnectAuth auth, Visitor visitor) {
    return new ChatRequest(
        User.anonymous(), language(auth, visitor), auth.chatProfile(), auth.userEnv());
  }

  /** Returns the language that the page is read in, or else the one that the browser prefers. */
  private static Locale language(ConnectAuth auth, Visitor visitor) {
    String tag = auth.place().map(ConnectAuth.Place::language).orElse("");
    Locale chosen = Locale.forLanguageTag(tag);
    return chosen.getLanguage().isEmpty() ? visitor.language() : chosen;
  }

  /** Forgets a session whose page has begun anew. */
  void forget(Session session) {
    sessions.remove(session);
  }

  /** Tells the operator why a client was refused; the client hears nothing of it. */
  void refused(String label, @Nullable String reason) {
    refusals.say(unsaid ->
        LOG.warn("Refused connection {}: {} ({} more before)", label, LogText.of(reason), unsaid));
  }

  /** Returns what the person is told whose message was too large. */
  String tooLarge(long bytes) {
    return String.format(
        Locale.ROOT,
        "The message is too long: it has %,d bytes; the limit is %,d.",
        bytes,
        maxPayload);
  }

  /** Returns an id that nobody guesses. */
  static String newId() {
    var bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
