import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
abstract class EchoAgent {

  @OnMessage
  abstract String answer(Message message); // here
}
