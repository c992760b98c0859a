import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.util.ArrayList;
import java.util.List;

@Agent
class RememberingAgent<T> { // here

  List<T> memories = new ArrayList<>();

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
