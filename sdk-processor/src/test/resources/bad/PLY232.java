import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.annotations.Step;
import dev.parley.message.Message;

@Agent
class LibraryAgent {

  @OnMessage
  String answer(Message message) {
    return toString() + message.content();
  }

  @Step
  @Override
  public String toString() { // here
    return "a long story";
  }
}
