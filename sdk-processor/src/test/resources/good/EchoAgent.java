package demo;

import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnChatStart;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.message.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Says everything back, with a fingerprint that takes a while to compute. */
@Agent(name = "Echo", description = "I say everything back, with its fingerprint.")
public class EchoAgent {

  @OnChatStart
  void hello(Chat chat) {
    chat.send("Hi! Ask me anything.");
  }

  @OnMessage
  void answer(Message message, Chat chat) {
    var hash = EchoAgentAsync.of(this).hash(message.content());
    chat.send("Received: " + message.content() + "\n\n`" + hash.join() + "`");
  }

  /** Hashes the text a hundred thousand times over: work for the blocking pool. */
  @Blocking
  String hash(String text) throws NoSuchAlgorithmException {
    var sha256 = MessageDigest.getInstance("SHA-256");
    byte[] digest = text.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 100_000; round++) {
      digest = sha256.digest(digest);
    }
    return HexFormat.of().formatHex(digest, 0, 8);
  }
}
