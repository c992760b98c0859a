import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent(uploads = @Agent.Uploads(accept = "csv")) // here
class LedgerAgent {

  @OnMessage
  String answer(Message message) {
    return "I have got " + message.files().size() + " files";
  }
}
