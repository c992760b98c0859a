import dev.parley.annotations.Agent;
import dev.parley.annotations.Blocking;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;

abstract class Studio<T> {

  @Blocking
  String paint(T prompt) {
    return "a picture of " + prompt;
  }

  @Blocking
  String paint(String prompt) {
    return "a painting of " + prompt;
  }
}

@Agent
class PaintingAgent extends Studio<String> { // here

  @OnMessage
  String answer(Message message) {
    return message.content();
  }
}
