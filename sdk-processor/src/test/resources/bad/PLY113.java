import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.util.function.Function;

@Agent
class EchoAgent {

  @OnMessage // here
  final Function<Message, String> answer = Message::content;
}
