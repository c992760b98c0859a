// javac -Aparley.agentsMain=my-agents
import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
class EchoAgent {

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
