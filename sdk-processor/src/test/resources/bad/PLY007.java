// javac -Aparley.main=false -Aparley.agentsMain=shop.AgentsMain
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
