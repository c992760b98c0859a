import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class CountingAgent {

  @OnMessage
  int answer(Message message) { // here
    return message.content().length();
  }
}
