package demo.ledger;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.chat.Chat;
import dev.parley.message.Message;

/** Wants files, and a key of each person's own. */
@Agent(
    uploads = @Agent.Uploads(accept = {".csv", "image/*"}, maxFiles = 5, maxMegabytes = 2),
    userKeys = {"MODEL_KEY", "MAP_KEY"})
class LedgerAgent {

  @OnMessage
  String answer(Message message, Chat chat) {
    return message.files().size() + " files, with the key " + chat.userKey("MODEL_KEY");
  }
}
