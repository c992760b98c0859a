import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;

@Agent
class EchoAgent {

  @OnMessage
  String answer(
      String text) { // here
    return text;
  }
}
