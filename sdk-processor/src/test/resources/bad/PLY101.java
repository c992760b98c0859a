import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

@Agent
interface EchoAgent { // here

  @OnMessage
  default String answer(Message message) {
    return message.content();
  }
}
